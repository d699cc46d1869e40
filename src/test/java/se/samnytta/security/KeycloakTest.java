package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.Surfer.Place;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Signing in by a real provider: two municipalities with a realm each, and a third whose people come by SAML through a broker. */
@Tag("slow")
class KeycloakTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  Home home;

  Keycloak keycloak;
  Visitor visitor;
  Surfer surfer;

  @BeforeEach
  void open() {
    keycloak = Keycloak.forApplicationAt("http://localhost:" + world.port());
    visitor = world.stranger();
    surfer = new Surfer(keycloak.issuer(""));
  }

  @Test
  void letsPeopleOfTwoMunicipalitiesInEachToTheirOwn() {
    connect(World.LUND, "lund", "Lärare", "Fäladsskolan");
    connect(World.ESLOV, "eslov", "Lärare", "Sallerupskolan");
    assertThat(signIn(World.LUND, "lena").status()).isEqualTo(303);
    assertThat(visitor.get("/installningar").text()).contains("Lena Lärare").contains("Fäladsskolan").doesNotContain("Sallerupskolan");
    Visitor other = world.stranger();
    visitor = other;
    surfer = new Surfer(keycloak.issuer(""));
    assertThat(signIn(World.ESLOV, "lena").status()).isEqualTo(303);
    assertThat(other.get("/installningar").text()).contains("Lena Likadan").contains("Sallerupskolan").doesNotContain("Fäladsskolan");
  }

  @Test
  void turnsAwayWhomNoRuleFits() {
    Actor administrator = connect(World.LUND, "lund", "Lärare", "Fäladsskolan");
    Seen seen = signIn(World.LUND, "nils");
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.text()).contains("Du har ingen roll i Samnytta än");
    assertThat(world.visitor(administrator).get("/admin/inloggning").text()).contains("Nils Nyanställd").contains("preferred_username");
  }

  @Test
  void signsOutThereToo() {
    connect(World.LUND, "lund", "Lärare", "Fäladsskolan");
    signIn(World.LUND, "lena");
    String onwards = visitor.post("/logga-ut").response().headers().firstValue("Refresh").orElseThrow().replace("0;url=", "");
    assertThat(surfer.get(onwards).ours()).isEqualTo("/utloggad");
    Place again = surfer.get(visitor.get("/logga-in/1281").location());
    assertThat(again.page().select("input[name=password]")).as("nobody is signed in there any more").hasSize(1);
  }

  @Test
  void endsWithinTenSecondsWhatEndsThere() {
    connect(World.LUND, "lund", "Lärare", "Fäladsskolan");
    signIn(World.LUND, "lena");
    assertThat(visitor.get("/installningar").text()).contains("Lena Lärare");
    keycloak.logOut("lund", "lena");
    await().atMost(Duration.ofSeconds(10)).until(() -> !visitor.get("/installningar").text().contains("Lena Lärare"));
  }

  @Test
  void refusesACodeThatIsPlayedBack() {
    connect(World.LUND, "lund", "Lärare", "Fäladsskolan");
    Place left = logIn(surfer.get(visitor.get("/logga-in/1281").location()), "lena");
    String cookie = visitor.cookie("samnytta-underway");
    assertThat(visitor.get(left.ours()).status()).isEqualTo(303);
    Visitor thief = world.stranger();
    thief.cookie("samnytta-underway", cookie);
    assertThat(thief.get(left.ours()).text()).contains("Vi kunde inte lita på svaret");
  }

  @Test
  void letsInWhoComesBySamlThroughABroker() {
    connect(World.HOOR, "hoor", "Skolan", "Ringsjöskolan");
    Place broker = surfer.get(visitor.get("/logga-in/1267").location());
    Place asked = surfer.submit(surfer.follow(broker, "#social-saml"), Map.of());
    Place left = surfer.submit(surfer.submit(asked, Map.of("username", "sami", "password", "sami-i-provet")), Map.of());
    assertThat(visitor.get(left.ours()).status()).isEqualTo(303);
    assertThat(visitor.get("/installningar").text()).contains("Sami Samlsson").contains("Ringsjöskolan");
  }

  private Actor connect(Municipality municipality, String realm, String group, String unit) {
    Actor administrator = home.connect(new IdentityProvider(municipality, keycloak.issuer(realm), "samnytta", "hemlig-i-provet",
        List.of("openid", "profile", "email"), "name", "email", List.of(), "IT-stöd i provet", 0));
    UnitId school = world.unit(municipality, unit);
    home.rule(administrator, "groups", group, school, Role.MEMBER);
    return administrator;
  }

  private Seen signIn(Municipality municipality, String user) {
    return visitor.get(logIn(surfer.get(visitor.get("/logga-in/" + municipality).location()), user).ours());
  }

  private Place logIn(Place page, String user) {
    return surfer.submit(page, Map.of("username", user, "password", user + "-i-provet"));
  }
}
