package se.samnytta.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Vera's units: the tree, a new one, what is written, moving, closing, suspending. */
class UnitsPageTest extends DatabaseTest {

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
  void showsTheTreeAndAddsAUnitToIt() {
    assertThat(browser.get("/admin/enheter").page().select(".trad").text()).contains("Kommunen " + vera.municipality(), "Skolan i skogen");
    Seen added = browser.post("/admin/enheter", form(Map.of("namn", "Gymnastiksalen", "under", school.toString(), "gata", "Idrottsgatan 2",
        "postnummer", "271 00", "ort", "Staden", "latitud", "55,43", "longitud", "13,82", "oppet-mon", "8–16.30", "stangt",
        "2027-01-07: Studiedag\n2027-06-05")));
    Document unit = browser.get(added.location()).page();
    assertThat(unit.select("h1").text()).isEqualTo("Gymnastiksalen");
    assertThat(unit.select("main").text()).contains("Idrottsgatan 2, 271 00 Staden", "mån 8–16.30", "7 jan, 5 jun", "Lades till");
    assertThat(browser.get("/admin/enheter").page().select(".trad li li").text()).contains("Gymnastiksalen");
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    Seen wrong = browser.post("/admin/enheter", form(Map.of("namn", "", "under", "999999999", "latitud", "13,8", "gata", "Gatan",
        "oppet-tue", "jämt", "stangt", "snart", "epost", "x")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.page().select("#fel-oversikt a").eachAttr("href")).containsExactlyInAnyOrder("#under", "#namn", "#latitud",
        "#longitud", "#oppet-tue", "#stangt", "#epost");
    assertThat(wrong.page().select("#oppet-tue").val()).isEqualTo("jämt");
    assertThat(wrong.page().select("#stangt").val()).isEqualTo("snart");
  }

  @Test
  void changesWhatIsWrittenAndMeetsAnOldFormWithAConflict() {
    Document form = browser.get("/admin/enheter/" + school + "/redigera").page();
    String version = form.select("input[name=version]").val();
    assertThat(form.select("#oppet-mon").val()).isEqualTo("8–16");
    assertThat(browser.post("/admin/enheter/" + school, form(Map.of("namn", "Skolan vid ån", "version", version))).location())
        .isEqualTo("/admin/enheter/" + school);
    Seen stale = browser.post("/admin/enheter/" + school, form(Map.of("namn", "Skolan på kullen", "version", version)));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.page().select("#namn").val()).isEqualTo("Skolan på kullen");
    assertThat(browser.get("/admin/enheter/" + school).page().select("#historik").text()).contains("Namn: Skolan i skogen → Skolan vid ån");
  }

  @Test
  void refusesToMoveAUnitBelowItself() {
    UnitId gym = world.unit(vera.municipality(), school, "Gymnastiksalen");
    var form = browser.get("/admin/enheter/" + school + "/flytt").page();
    assertThat(form.select("option").eachAttr("value")).as("not below itself").doesNotContain(school.toString(), gym.toString());
    String version = form.select("input[name=version]").val();
    Seen refused = browser.post("/admin/enheter/" + school + "/flytt", "under", gym.toString(), "version", version);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#under-fel").text()).contains("kan inte ligga under sig själv");
    UnitId department = world.unit(vera.municipality(), vera.unit(), "Bildning");
    assertThat(browser.post("/admin/enheter/" + school + "/flytt", "under", department.toString(), "version", version).status())
        .isEqualTo(303);
    assertThat(browser.get("/admin/enheter/" + gym).page().select(".brodsmulor").text()).contains("Bildning", "Skolan i skogen");
  }

  @Test
  void closesAUnitWithAChoiceForWhatItHasAndOpensItAgain() {
    UnitId heir = world.unit(vera.municipality(), vera.unit(), "Skolan i stan");
    world.person(school, "Anna Almgren");
    String page = "/admin/enheter/" + school;
    Document form = browser.get(page + "/stangning").page();
    assertThat(form.select("#arvinge option").eachText()).anyMatch(text -> text.contains("Skolan i stan"))
        .noneMatch(text -> text.contains("Skolan i skogen"));
    Seen undecided = browser.post(page + "/stangning", "arvinge", heir.toString(), "version", "0");
    assertThat(undecided.page().select("#fel-oversikt a").eachAttr("href")).containsExactly("#annonser", "#personer");
    assertThat(undecided.page().select("#fel-oversikt a").eachText()).containsExactly("Välj vad som händer med annonserna och sakerna",
        "Välj vad som händer med personerna");
    assertThat(browser.post(page + "/stangning", "arvinge", heir.toString(), "annonser", "foljer", "personer", "foljer", "version", "0")
        .location()).isEqualTo(page);
    assertThat(browser.get(page).text()).contains("Skolan i stan tog över", "Slogs ihop med Skolan i stan");
    assertThat(browser.get("/admin/enheter/" + heir).text()).contains("Anna Almgren");
    assertThat(browser.get("/admin/enheter").text()).contains("Stängda enheter (1)");
    assertThat(browser.get("/admin/personer/ny").page().select("#enhet").text()).doesNotContain("Skolan i skogen");
    assertThat(browser.post(page + "/oppning", "version", "1").status()).isEqualTo(303);
    assertThat(browser.post(page + "/oppning", "version", "1").status()).isEqualTo(409);
  }

  @Test
  void stopsAUnitFromBorrowing() {
    String page = "/admin/enheter/" + school;
    assertThat(browser.post(page + "/avstangning", "till", "", "skal", "", "version", "0").page().select("#fel-oversikt a")).hasSize(2);
    browser.post(page + "/avstangning", "till", "2027-01-31", "skal", "Sena lån", "version", "0");
    assertThat(browser.get(page).text()).contains("får inte låna till och med 31 januari 2027. Skäl: Sena lån");
    browser.post(page + "/avstangning", "upphav", "ja", "version", "1");
    assertThat(browser.get(page).page().select("#historik").text()).contains("Får låna igen", "Skäl: Sena lån");
  }

  @Test
  void isNotThereForOthers() {
    Visitor per = world.visitor(world.newMunicipality("Per Provare"));
    String page = "/admin/enheter/" + school;
    for (String address : List.of(page, page + "/redigera", page + "/flytt", page + "/stangning"))
      assertThat(per.get(address).status()).as(address).isEqualTo(404);
    for (String form : List.of("", "/flytt", "/stangning", "/oppning", "/avstangning"))
      assertThat(per.post(page + form, "version", "0").status()).as(form).isIn(404, 422);
    Actor rut = world.member(school, "Rut Provare", Role.ADMIN);
    assertThat(world.visitor(rut).get("/admin/enheter/" + vera.unit()).status()).as("above one's own").isEqualTo(404);
    assertThat(world.visitor(rut).get("/admin/kommun").status()).isEqualTo(403);
  }

  private static String[] form(Map<String, String> filled) {
    var fields = new ArrayList<String>();
    List.of("namn", "sort", "under", "kostnadsstalle", "gata", "postnummer", "ort", "latitud", "longitud", "oppet-mon", "oppet-tue",
        "stangt", "mottagning", "telefon", "epost", "version")
        .forEach(name -> fields.addAll(List.of(name, filled.getOrDefault(name, name.equals("sort")
            ? "school"
            : name.equals("version")
                ? "0"
                : ""))));
    return fields.toArray(String[]::new);
  }
}
