package se.samnytta.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.FakeProvider;
import se.samnytta.security.Home;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** The page on which an administrator connects the municipality's own sign-in. */
class ProviderPageTest extends DatabaseTest {

  private static final String PAGE = "/admin/inloggning";

  @Autowired
  World world;

  @Autowired
  Home home;

  @Autowired
  JdbcClient jdbc;

  FakeProvider hoor;
  Visitor administrator;

  @BeforeEach
  void begin() {
    hoor = new FakeProvider();
    administrator = world.visitor(home.administrator(World.HOOR));
    administrator.post(PAGE + "/bortkoppling");
  }

  @AfterEach
  void close() {
    hoor.close();
  }

  @Test
  void saysWhatTheProviderMustBeToldAndConnectsIt() {
    assertThat(administrator.get(PAGE).text()).contains("http://localhost:" + world.port() + "/logga-in/1267/svar")
        .contains("/logga-in/1267/utloggning").contains("/utloggad");
    assertThat(connect("hemlighet-i-provet").status()).isEqualTo(303);
    assertThat(world.stranger().get("/logga-in").text()).contains("Höörs kommun");
    String body = administrator.get(PAGE).body();
    assertThat(body).contains(hoor.issuer()).doesNotContain("hemlighet-i-provet");
  }

  @Test
  void keepsTheSecretSealed() {
    connect("hemlighet-i-provet");
    assertThat(world.asSystem(() -> jdbc.sql("""
        select position('hemlighet' in encode(client_secret, 'escape')) from security.identity_provider where municipality = '1267'
        """).query(Integer.class).single())).isZero();
  }

  @Test
  void keepsNothingAndLosesNothingWhenTheIssuerIsSilentOrAnother() {
    hoor.close();
    Seen seen = connect("hemlighet-i-provet");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("Utgivaren svarar inte");
    assertThat(seen.page().select("#klient").attr("value")).isEqualTo("samnytta");
    assertThat(world.stranger().get("/logga-in").text()).doesNotContain("Höörs kommun");
  }

  @Test
  void saysWhatIsWrongInEachField() {
    Seen seen = administrator.post(PAGE, "utgivare", "hittepå", "klient", "", "hemlighet", "", "omfattning", "profile", "namnuppgift",
        "name", "adressuppgift", "email", "domaner", "inte en domän!", "kontakt", "", "version", "0");
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".ds-error-summary li")).hasSize(6);
    assertThat(seen.page().title()).startsWith("Fel: ");
  }

  @Test
  void refusesAnIssuerThatIsAnotherMunicipalitys() {
    home.connect(hoor, World.ESLOV);
    assertThat(connect("hemlighet").text()).contains("En annan kommun använder redan den utgivaren");
  }

  @Test
  void refusesAChangeOfWhatSomebodyElseHasChanged() {
    connect("hemlighet");
    assertThat(connect("en annan").text()).contains("Någon annan har ändrat under tiden");
  }

  @Test
  void addsARuleTriesItOutAndRemovesIt() {
    UnitId school = world.unit(World.HOOR, "Ringsjöskolan");
    assertThat(administrator.post(PAGE + "/regler", "uppgift", "groups", "jamforelse", "STARTS_WITH", "varde", "skolan-", "enhet",
        school.toString(), "roll", "PUBLISHER").status()).isEqualTo(303);
    Seen tried = administrator.post(PAGE + "/prov", "uppgifter", "{\"groups\": [\"Personal\", \"Skolan-lärare\"],\n\t\"sub\": null}");
    assertThat(tried.page().select("#prova .ds-alert").text()).contains("Ringsjöskolan");
    assertThat(administrator.post(PAGE + "/prov", "uppgifter", "{\"groups\": \"Vården\"}").text()).contains("Ingen regel stämmer");
    assertThat(administrator.post(PAGE + "/prov", "uppgifter", "[1]").status()).isEqualTo(422);
    String remove = administrator.get(PAGE).page().select("form[action$=/borttagning]").attr("action");
    assertThat(administrator.post(remove).status()).isEqualTo(303);
    assertThat(administrator.post(remove).status()).isEqualTo(404);
  }

  @Test
  void refusesRulesForOthersUnitsAndForRolesOfTheOutside() {
    UnitId elsewhere = world.unit(World.KIRUNA, "Luossavaaraskolan");
    UnitId school = world.unit(World.HOOR, "Ringsjöskolan");
    assertThat(rule(elsewhere, "MEMBER").status()).isEqualTo(422);
    assertThat(rule(school, "SUPPLIER").status()).isEqualTo(422);
    assertThat(rule(school, "KUNG").status()).isEqualTo(422);
  }

  @Test
  void isNotThereForAnybodyWhoDoesNotAdministerTheWholeMunicipality() {
    UnitId school = world.unit(World.HOOR, "Ringsjöskolan");
    for (Actor somebody : new Actor[] { world.member(school, "Med Arbetare"), world.member(school, "Skol Administratör", Role.ADMIN) }) {
      Visitor visitor = world.visitor(somebody);
      assertThat(visitor.get(PAGE).status()).isIn(403, 404);
      assertThat(visitor.post(PAGE + "/bortkoppling").status()).isIn(403, 404);
    }
  }

  private Seen rule(UnitId unit, String role) {
    return administrator.post(PAGE + "/regler", "uppgift", "groups", "jamforelse", "EQUALS", "varde", "x", "enhet", unit.toString(), "roll",
        role);
  }

  private Seen connect(String secret) {
    return administrator.post(PAGE, "utgivare", hoor.issuer(), "klient", "samnytta", "hemlighet", secret, "omfattning",
        "openid profile email", "namnuppgift", "name", "adressuppgift", "email", "domaner", "hoor.example", "kontakt", "IT-stöd", "version",
        "0");
  }
}
