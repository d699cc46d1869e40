package se.samnytta.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.web.Format;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Vera's people: the list, a new one, roles, a substitute, leaving, many at once. */
class PeoplePageTest extends DatabaseTest {

  @Autowired
  World world;

  Actor vera;
  UnitId school;
  Visitor browser;

  @BeforeEach
  void signIn() {
    vera = world.newMunicipality("Vera Provare");
    school = world.unit(vera.municipality(), vera.unit(), "Skolan i skogen");
    browser = world.visitor(vera);
  }

  @Test
  void listsThePeopleWithTheirRolesAndFindsThemWithoutNamingThemInTheAddress() {
    PersonId anna = world.person(school, "Anna Almgren", Role.MEMBER, Role.APPROVER);
    world.person(school, "Bo Björk");
    Document list = browser.get("/admin/personer").page();
    assertThat(list.select("main").text()).contains("3 personer", "Skolan i skogen: Medlem, Attestant", "Vera Provare");
    assertThat(list.select("a[href=/admin/personer/" + anna + "]").text()).isEqualTo("Anna Almgren");
    Seen found = browser.post("/admin/personer/sokning", "q", "almgr");
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.page().select("main .lista").text()).contains("Anna Almgren").doesNotContain("Bo Björk");
    assertThat(browser.post("/admin/personer/sokning", "q", "%").page().select("main").text()).contains("Ingen heter så: %");
  }

  @Test
  void entersSomebodyAndTellsHowTheyGetIn() {
    Document form = browser.get("/admin/personer/ny?enhet=" + school).page();
    assertThat(form.select("#enhet option[selected]").text().strip()).isEqualTo("Skolan i skogen");
    Seen entered = enter("Anna Almgren", address(), school.toString(), "MEMBER");
    assertThat(entered.status()).isEqualTo(303);
    Document person = browser.get(entered.location()).page();
    assertThat(person.select("h1").text()).isEqualTo("Anna Almgren");
    assertThat(person.select("main").text()).contains("Inbjuden", "Medlem · Skolan i skogen", "Fick rollen medlem i Skolan i skogen",
        "Vera Provare");
    assertThat(person.select("form[action$=/tilltrade]")).hasSize(1);
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    Seen wrong = browser.post("/admin/personer", "namn", "", "epost", "anna", "telefon", "0411", "sprak", "sv", "roll", "MEMBER", "enhet",
        school.toString(), "belopp", "500", "fran", "", "till", "i höst");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#fel-oversikt a")).hasSize(4);
    assertThat(wrong.page().select("#epost").val()).isEqualTo("anna");
    assertThat(wrong.page().select("#till").val()).isEqualTo("i höst");
    assertThat(wrong.page().select("#belopp-fel").text()).contains("attestant");
    assertThat(enter("Anna", address(), "999999999", "MEMBER").status()).as("not a unit of hers").isEqualTo(422);
    assertThat(enter("Anna", address(), school.toString(), "SUPPLIER").page().select("#roll-fel").text()).contains("kan inte ges");
    String taken = address();
    enter("Anna", taken, school.toString(), "MEMBER");
    assertThat(enter("Eva", taken.toUpperCase(Locale.ROOT), school.toString(), "MEMBER").page().select("#epost-fel").text())
        .contains("används redan");
  }

  @Test
  void changesParticularsAndMeetsAnOldFormWithAConflict() {
    PersonId anna = world.person(school, "Anna Almgren");
    Document form = browser.get("/admin/personer/" + anna + "/redigera").page();
    String version = form.select("input[name=version]").val();
    String address = form.select("#epost").val();
    assertThat(change(anna, version, "Anna Asp", address).location()).isEqualTo("/admin/personer/" + anna);
    Seen stale = change(anna, version, "Anna Ask", address);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select("#namn").val()).isEqualTo("Anna Ask");
    assertThat(stale.text()).contains("Någon annan hann före");
    assertThat(browser.get("/admin/personer/" + anna).page().select("h1").text()).isEqualTo("Anna Asp");
  }

  @Test
  void givesARoleTakesItAwayAndGivesItAgain() {
    PersonId anna = world.person(school, "Anna Almgren");
    String page = "/admin/personer/" + anna;
    assertThat(browser.post(page + "/roller", "roll", "APPROVER", "enhet", school.toString(), "belopp", "5 000", "fran", "", "till", "")
        .location()).isEqualTo(page + "#roller");
    Document held = browser.get(page).page();
    assertThat(held.select("#roller").text()).contains("Attestant · Skolan i skogen", "Upp till 5 000 kr");
    String end = held.select("#roller li:contains(Attestant) form").attr("action");
    assertThat(browser.post(end).status()).isEqualTo(303);
    assertThat(browser.post(end).status()).as("twice").isEqualTo(409);
    String again = browser.get(page).page().select("a:contains(Ge igen)").attr("href").replace("#ge-roll", "");
    assertThat(browser.get(again).page().select("#roll-roll option[selected]").val()).isEqualTo("APPROVER");
    assertThat(browser.post(page + "/roller", "roll", "MEMBER", "enhet", school.toString(), "belopp", "", "fran", "2027-02-01", "till",
        "2027-01-01").page().select("#roll-till-fel").text()).contains("före den första");
  }

  @Test
  void appointsASubstituteForSomeDays() {
    PersonId anna = world.person(school, "Anna Almgren", Role.MEMBER, Role.APPROVER);
    PersonId bo = world.person(school, "Bo Björk");
    String page = "/admin/personer/" + anna;
    Seen done = browser.post(page + "/ersattare", "ersattare", bo.toString(), "fran", "i dag", "till", "2027-01-31");
    assertThat(done.location()).isEqualTo("/admin/personer/" + bo + "#roller");
    assertThat(browser.get("/admin/personer/" + bo).page().select("#roller").text()).contains("Ersätter Anna Almgren");
    Seen wrong = browser.post(page + "/ersattare", "ersattare", "", "fran", "snart", "till", "2027-01-31");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#ersatt-fran").val()).isEqualTo("snart");
  }

  @Test
  void letsSomebodyGoAndComeBack() {
    PersonId anna = world.person(school, "Anna Almgren");
    Visitor annas = world.visitor(world.actor(anna, school));
    assertThat(annas.get("/notiser").status()).isEqualTo(200);
    String page = "/admin/personer/" + anna;
    String version = browser.get(page + "/avslut").page().select("input[name=version]").val();
    assertThat(browser.post(page + "/avslut", "nar", "dag", "dag", "2020-01-01", "till", "", "version", version).page().select("#dag-fel")
        .text()).contains("redan varit");
    assertThat(browser.post(page + "/avslut", "nar", "nu", "dag", "", "till", "", "version", version).location()).isEqualTo(page);
    assertThat(annas.get("/notiser").status()).as("signed out").isEqualTo(303);
    Document gone = browser.get(page).page();
    assertThat(gone.select("main").text()).contains("Har slutat", "Roller som har upphört (1)",
        "gäller inte från och med " + Format.in(Locale.of("sv")).date(LocalDate.now(Period.SWEDEN)).replace('\u00a0', ' '));
    assertThat(browser.post(page + "/tilltrade", "version", gone.select("form[action$=/tilltrade] input[name=version]").val()).status())
        .isEqualTo(303);
    assertThat(browser.get(page).text()).contains("Aktiv");
  }

  @Test
  void saysThatSomebodyMustBeLeftToAdminister() {
    String own = "/admin/personer/" + vera.person();
    Seen refused = browser.post(own + "/avslut", "nar", "nu", "dag", "", "till", "", "version", "0");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#nar-fel").text()).contains("Någon måste kunna administrera hela kommunen");
    String end = browser.get(own).page().select("#roller li form").attr("action");
    assertThat(browser.post(end).text()).contains("Någon måste kunna administrera hela kommunen");
  }

  @Test
  void readsManyInFromATableOnceEach() {
    String one = address();
    String csv = "Namn;E-post;Enhet;Roll;Beloppsgräns\nAnna Almgren;" + one + ";Skolan i skogen;Attestant;5 000\nBo;ingen;;;\nEva Ek;"
        + address() + ";Skolan på månen;;\nSiv;" + address() + ";;kung;\nAnna igen;" + one + ";;;\n";
    Document form = browser.get("/admin/personer/importera").page();
    String key = form.select("input[name=nyckel]").val();
    Seen handed = browser.upload("/admin/personer/importera",
        List.of(new Visitor.Upload("fil", "folk.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8))), "nyckel", key);
    assertThat(handed.location()).isEqualTo("/admin/personer/importera/" + key);
    Document looked = browser.get(handed.location()).page();
    assertThat(looked.select("main").text()).contains("1 rad kan läsas in, 4 behöver rättas", "Ingen av dina enheter heter så",
        "Det finns ingen sådan roll", "Adressen står på en rad ovanför också", "Attestant, Skolan i skogen");
    assertThat(browser.post(handed.location()).location()).isEqualTo("/admin/personer");
    browser.post(handed.location());
    assertThat(browser.get("/admin/personer").page().select("main").text()).contains("2 personer", "Anna Almgren");
    assertThat(world.visitor(world.newMunicipality("Per Provare")).get(handed.location()).status()).isEqualTo(404);
  }

  @Test
  void isNotThereForOthersAdministratorsAndClosedToWhoeverIsNone() {
    PersonId anna = world.person(school, "Anna Almgren");
    Visitor per = world.visitor(world.newMunicipality("Per Provare"));
    String page = "/admin/personer/" + anna;
    for (String address : List.of(page, page + "/redigera", page + "/avslut"))
      assertThat(per.get(address).status()).as(address).isEqualTo(404);
    assertThat(per.post(page + "/roller", "roll", "ADMIN", "enhet", school.toString()).status()).isEqualTo(404);
    assertThat(per.post(page + "/tilltrade", "version", "0").status()).isEqualTo(404);
    assertThat(per.get("/admin/personer").text()).doesNotContain("Anna Almgren");
    Visitor member = world.visitor(world.actor(anna, school));
    for (String address : List.of("/admin", "/admin/personer", "/admin/enheter", "/admin/kommun", "/admin/samverkan", page))
      assertThat(member.get(address).status()).as(address).isEqualTo(403);
    assertThat(member.post(page + "/roller", "roll", "ADMIN", "enhet", school.toString()).status()).isEqualTo(403);
    assertThat(browser.get("/admin/personer/1x").status()).isEqualTo(404);
    assertThat(browser.post(page, "namn", "x", "agare", "7").status()).as("an unknown field").isEqualTo(400);
  }

  private Seen enter(String name, String address, String unit, String role) {
    return browser.post("/admin/personer", "namn", name, "epost", address, "telefon", "", "sprak", "sv", "roll", role, "enhet", unit,
        "belopp", "", "fran", "", "till", "");
  }

  private Seen change(PersonId person, String version, String name, String address) {
    return browser.post("/admin/personer/" + person, "version", version, "namn", name, "epost", address, "telefon", "", "sprak", "en");
  }

  private static String address() {
    return "p" + UUID.randomUUID() + "@prov.example";
  }
}
