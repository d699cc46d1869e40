package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.FakeProvider.Signature;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Signing in by a municipality's own sign-in, with a provider that does as it is told. */
class MunicipalSignInTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  Home home;

  @Autowired
  IdentityProviders providers;

  @Autowired
  JdbcClient jdbc;

  FakeProvider lund;
  Actor administrator;
  UnitId school;
  Visitor visitor;

  @BeforeEach
  void connectLund() {
    lund = new FakeProvider();
    administrator = home.connect(lund, World.LUND, "hemma.example");
    school = world.unit(World.LUND, "Fäladsskolan");
    home.rule(administrator, "groups", "Lärare-" + school, school, Role.MEMBER);
    visitor = world.stranger();
  }

  @AfterEach
  void close() {
    lund.close();
  }

  @Test
  void letsSomebodyInAndMakesAPersonOfThemWithTheRolesOfTheRules() {
    Seen back = Home.signIn(visitor, lund, World.LUND, teacher("Lena Lärare"));
    assertThat(back.status()).isEqualTo(303);
    assertThat(back.location()).isEqualTo("/");
    assertThat(visitor.get("/installningar").text()).contains("Lena Lärare").contains("Fäladsskolan");
  }

  @Test
  void asksWithCodePkceStateAndNonceAndNothingOfItIsReadableInTheCookie() {
    Map<String, String> asked = FakeProvider.query(visitor.get("/logga-in/1281").location().replaceAll("^[^?]*\\?", ""));
    assertThat(asked).containsEntry("response_type", "code").containsEntry("code_challenge_method", "S256").containsKey("code_challenge");
    assertThat(asked.get("scope")).isEqualTo("openid profile email");
    assertThat(asked.get("redirect_uri")).isEqualTo("http://localhost:" + world.port() + "/logga-in/1281/svar");
    assertThat(asked.get("state")).hasSizeGreaterThan(40);
    assertThat(asked.get("nonce")).hasSizeGreaterThan(40);
  }

  @Test
  void leadsBackToWhereTheyWereGoingButNeverElsewhere() {
    assertThat(arrive(visitor.get("/logga-in/1281?vidare=%2Fnotiser%3Fsida%3D2"), teacher("Lena Lärare")).location())
        .isEqualTo("/notiser?sida=2");
    Visitor other = world.stranger();
    Seen left = other.get("/logga-in/1281?vidare=%2F%2Fond.example%2F");
    assertThat(other.get(lund.vouch(left.location(), teacher("Lova Lärare"))).location()).isEqualTo("/");
  }

  @Test
  void knowsSomebodyAgainBySubjectAndTakesOverANewNameAndAddress() {
    Map<String, Object> claims = teacher("Lena Lärare");
    Home.signIn(visitor, lund, World.LUND, claims);
    claims.put("name", "Lena Nygift");
    claims.put("email", "nygift-" + claims.get("email"));
    Visitor again = world.stranger();
    Home.signIn(again, lund, World.LUND, claims);
    assertThat(again.get("/installningar").text()).contains("Lena Nygift");
    assertThat(people("nygift-" + claims.get("sub") + "@hemma.example")).isOne();
    assertThat(people(claims.get("sub") + "@hemma.example")).isZero();
  }

  @Test
  void givesAndTakesBackTheRolesOfTheRulesAndLeavesThoseGivenByHand() {
    UnitId library = world.unit(World.LUND, "Stadsbiblioteket");
    home.rule(administrator, "groups", "Biblioteket-" + library, library, Role.PUBLISHER);
    Map<String, Object> claims = teacher("Lena Lärare");
    Home.signIn(visitor, lund, World.LUND, claims);
    assertThat(rolesOf(claims)).containsExactly("MEMBER " + school);
    byHand(claims, library, Role.APPROVER);
    claims.put("groups", List.of("Biblioteket-" + library));
    Home.signIn(world.stranger(), lund, World.LUND, claims);
    assertThat(rolesOf(claims)).containsExactly("APPROVER " + library, "PUBLISHER " + library);
    claims.put("groups", List.of());
    assertThat(Home.signIn(world.stranger(), lund, World.LUND, claims).status()).isEqualTo(303);
    assertThat(rolesOf(claims)).containsExactly("APPROVER " + library);
  }

  @Test
  void keepsARoleGivenByHandWhenARuleGivesItTooAndThenNoLonger() {
    Map<String, Object> claims = teacher("Lena Lärare");
    UnitId library = world.unit(World.LUND, "Stadsbiblioteket");
    Home.signIn(visitor, lund, World.LUND, claims);
    byHand(claims, library, Role.MEMBER);
    home.rule(administrator, "groups", "Biblioteket-" + library, library, Role.MEMBER);
    claims.put("groups", List.of("Biblioteket-" + library));
    Home.signIn(world.stranger(), lund, World.LUND, claims);
    claims.put("groups", List.of());
    Home.signIn(world.stranger(), lund, World.LUND, claims);
    assertThat(rolesOf(claims)).containsExactly("MEMBER " + library);
  }

  @Test
  void turnsAwayWhomNoRuleFitsAndTellsThemAndTheAdministrator() {
    Map<String, Object> claims = Home.somebody("Nils Ny", "Vaktmästarna");
    Seen seen = Home.signIn(visitor, lund, World.LUND, claims);
    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.text()).contains("Du har ingen roll i Samnytta än").contains("IT-stöd i provet").contains("Vaktmästarna");
    assertThat(visitor.get("/installningar").text()).doesNotContain("Nils Ny");
    assertThat(people(String.valueOf(claims.get("email")))).isZero();
    assertThat(world.visitor(administrator).get("/admin/inloggning").text()).contains("Nils Ny").contains("Ingen regel stämmer");
  }

  @Test
  void knowsSomebodyEnteredByHandByAnAddressThatTheMunicipalityAloneHandsOut() {
    Map<String, Object> claims = Home.somebody("Hanna Handplockad");
    entered(String.valueOf(claims.get("email")), school);
    assertThat(Home.signIn(visitor, lund, World.LUND, claims).status()).isEqualTo(303);
    assertThat(visitor.get("/installningar").text()).contains("Hanna Handplockad").contains("Fäladsskolan");
  }

  @Test
  void asksTheNewProviderAtOnceWhenAnotherComesInThePlaceOfOneLetGo() {
    disconnect();
    home.connect(lund, World.LUND);
    assertThat(visitor.get("/logga-in/1281").location()).startsWith(lund.issuer());
    disconnect();
    try (var next = new FakeProvider()) {
      home.connect(next, World.LUND);
      assertThat(visitor.get("/logga-in/1281").location()).startsWith(next.issuer());
    }
  }

  private void disconnect() {
    world.as(administrator, () -> {
      providers.disconnect(administrator);
      return true;
    });
  }

  @Test
  void neverKnowsSomebodyByTheirAddressAlone() {
    Map<String, Object> elsewhere = teacher("Falk Främmande");
    elsewhere.put("email", elsewhere.get("sub") + "@annan.example");
    entered(String.valueOf(elsewhere.get("email")), school);
    assertThat(Home.signIn(visitor, lund, World.LUND, elsewhere).text()).contains("Din e-postadress används redan");

    Map<String, Object> first = teacher("Lena Lärare");
    Home.signIn(visitor, lund, World.LUND, first);
    Map<String, Object> sameAddress = teacher("Lena Likadan");
    sameAddress.put("email", first.get("email"));
    assertThat(Home.signIn(world.stranger(), lund, World.LUND, sameAddress).text()).contains("Din e-postadress används redan");
  }

  @Test
  void neverLetsOneMunicipalitysProviderSignAnothersPersonIn() {
    try (FakeProvider eslov = new FakeProvider()) {
      Actor other = home.connect(eslov, World.ESLOV, "hemma.example");
      UnitId school2 = world.unit(World.ESLOV, "Sallerupskolan");
      home.rule(other, "groups", "alla", school2, Role.MEMBER);
      Map<String, Object> claims = teacher("Lena Lärare");
      Home.signIn(visitor, lund, World.LUND, claims);
      claims.put("groups", List.of("alla"));
      Visitor impostor = world.stranger();
      assertThat(Home.signIn(impostor, eslov, World.ESLOV, claims).text()).contains("Din e-postadress används redan");
      claims.put("email", "annan-" + claims.get("email"));
      assertThat(Home.signIn(impostor, eslov, World.ESLOV, claims).status()).isEqualTo(303);
      assertThat(impostor.get("/installningar").text()).contains("Sallerupskolan").doesNotContain("Fäladsskolan");
      assertThat(people(String.valueOf(claims.get("email")))).isOne();
    }
  }

  @Test
  void refusesAnAnswerThatComesBackToAnotherMunicipalitysDoor() {
    try (FakeProvider eslov = new FakeProvider()) {
      home.connect(eslov, World.ESLOV);
      String answer = lund.vouch(visitor.get("/logga-in/1281").location(), teacher("Lena Lärare"));
      assertThat(visitor.get(answer.replace("1281", "1285")).text()).contains("Inloggningen tog för lång tid");
    }
  }

  @Test
  void refusesWhatTheProviderDidNotProperlySign() {
    for (Signature signature : List.of(Signature.NONE, Signature.BY_ANOTHER_KEY, Signature.BY_THE_CLIENT_SECRET)) {
      lund.sign(signature);
      assertRefused(signature.toString());
    }
  }

  @Test
  void refusesAnIdTokenThatSaysAnythingElseThanItShould() {
    Instant now = Clock.systemUTC().instant();
    Map<String, Consumer<Map<String, Object>>> lies = new HashMap<>();
    lies.put("another issuer", claims -> claims.put("iss", "https://annan.example"));
    lies.put("for somebody else", claims -> claims.put("aud", "nagon-annan"));
    lies.put("for many, asked by another", claims -> {
      claims.put("aud", List.of(FakeProvider.CLIENT, "nagon-annan"));
      claims.put("azp", "nagon-annan");
    });
    lies.put("another nonce", claims -> claims.put("nonce", "stulen"));
    lies.put("no nonce", claims -> claims.put("nonce", null));
    lies.put("too old", claims -> claims.put("exp", now.minusSeconds(90)));
    lies.put("not yet", claims -> claims.put("nbf", now.plusSeconds(180)));
    lies.put("made in the future", claims -> claims.put("iat", now.plusSeconds(180)));
    lies.put("without end", claims -> claims.put("exp", null));
    lies.put("of nobody", claims -> claims.put("sub", null));
    lies.forEach((what, lie) -> {
      lund.lie(lie);
      assertRefused(what);
    });
  }

  @Test
  void bearsClocksThatDifferByHalfAMinute() {
    Instant now = Clock.systemUTC().instant();
    lund.lie(claims -> {
      claims.put("iat", now.plusSeconds(30));
      claims.put("nbf", now.plusSeconds(30));
    });
    assertThat(Home.signIn(visitor, lund, World.LUND, teacher("Lena Lärare")).status()).isEqualTo(303);
    lund.lie(claims -> {
      claims.put("iat", now.minusSeconds(300));
      claims.put("exp", now.minusSeconds(30));
    });
    assertThat(Home.signIn(world.stranger(), lund, World.LUND, teacher("Lova Lärare")).status()).isEqualTo(303);
  }

  @Test
  void refusesACodeThatIsPlayedBack() {
    String answer = lund.vouch(visitor.get("/logga-in/1281").location(), teacher("Lena Lärare"));
    String cookie = visitor.cookie("samnytta-underway");
    assertThat(visitor.get(answer).status()).isEqualTo(303);
    assertThat(visitor.get(answer).text()).contains("Inloggningen tog för lång tid");
    Visitor thief = world.stranger();
    assertThat(thief.get(answer).text()).contains("Inloggningen tog för lång tid");
    thief.cookie("samnytta-underway", cookie);
    assertThat(thief.get(answer).text()).contains("Vi kunde inte lita på svaret");
    assertThat(thief.get("/installningar").text()).doesNotContain("Lena Lärare");
  }

  @Test
  void refusesAnAnswerMeantForAnotherBrowser() {
    String answer = lund.vouch(world.stranger().get("/logga-in/1281").location(), teacher("Lena Lärare"));
    visitor.get("/logga-in/1281");
    assertThat(visitor.get(answer).text()).contains("Vi kunde inte lita på svaret");
  }

  @Test
  void saysSoWhenSomebodyBreaksOffOrComesBackWithNothing() {
    String state = FakeProvider.query(visitor.get("/logga-in/1281").location().replaceAll("^[^?]*\\?", "")).get("state");
    assertThat(visitor.get("/logga-in/1281/svar?error=access_denied&state=" + state).text()).contains("Du avbröt inloggningen");
    for (String nothing : List.of("", "?code=", "?error=", "?code=x", "?code=x&state=", "?error=%0Aröta%22",
        "?iss=https://annan.example&code=x")) {
      visitor.get("/logga-in/1281");
      assertThat(visitor.get("/logga-in/1281/svar" + nothing.replace("ö", "%C3%B6")).text()).as(nothing)
          .contains("Vi kunde inte lita på svaret");
    }
  }

  @Test
  void saysSoInTimeWhenTheProviderIsSilentAndOthersComeInAllTheSame() {
    try (FakeProvider eslov = new FakeProvider()) {
      Actor other = home.connect(eslov, World.ESLOV);
      home.rule(other, "groups", "alla", world.unit(World.ESLOV, "Sallerupskolan"), Role.MEMBER);
      home.connect(lund, World.LUND);
      lund.fallSilent();
      Instant began = Clock.systemUTC().instant();
      Seen seen = visitor.get("/logga-in/1281");
      assertThat(Duration.between(began, Clock.systemUTC().instant())).isLessThan(Duration.ofSeconds(6));
      assertThat(seen.status()).isEqualTo(503);
      assertThat(seen.text()).contains("Inloggningen hos Lunds kommun svarar inte").contains("IT-stöd i provet");
      assertThat(Home.signIn(world.stranger(), eslov, World.ESLOV, Home.somebody("Ebba Eslöv", "alla")).status()).isEqualTo(303);
    }
  }

  @Test
  void saysSoWhenTheProviderFallsSilentOnTheWay() {
    String answer = lund.vouch(visitor.get("/logga-in/1281").location(), teacher("Lena Lärare"));
    lund.fallSilent();
    Seen seen = visitor.get(answer);
    assertThat(seen.status()).isEqualTo(503);
    assertThat(seen.text()).contains("svarar inte");
  }

  @Test
  void hasNoDoorWhereThereIsNone() {
    assertThat(visitor.get("/logga-in/2584").status()).isEqualTo(404);
    assertThat(visitor.get("/logga-in/kiruna").status()).isEqualTo(404);
    assertThat(visitor.get("/logga-in").text()).contains("Lunds kommun").doesNotContain("Kiruna kommun");
  }

  private void assertRefused(String what) {
    Visitor somebody = world.stranger();
    Seen seen = Home.signIn(somebody, lund, World.LUND, teacher("Ture Trovärdig"));
    assertThat(seen.status()).as(what).isEqualTo(400);
    assertThat(seen.text()).as(what).contains("Vi kunde inte lita på svaret");
    assertThat(somebody.get("/installningar").text()).as(what).doesNotContain("Ture Trovärdig");
  }

  private Seen arrive(Seen left, Map<String, Object> claims) {
    return visitor.get(lund.vouch(left.location(), claims));
  }

  private Map<String, Object> teacher(String name) {
    return Home.somebody(name, "Lärare-" + school);
  }

  private void entered(String email, UnitId unit) {
    world.asSystem(() -> jdbc.sql("update organisation.person set email = :email where id = :id").param("email", email)
        .param("id", world.person(unit, "Inlagd Förhand").value()).update());
  }

  private void byHand(Map<String, Object> claims, UnitId unit, Role role) {
    world.asSystem(() -> jdbc.sql("""
        insert into organisation.assignment (person_id, unit, role)
        select person_id, :unit, :role from security.identity where subject = :subject
        """).param("unit", unit.value()).param("role", role.name()).param("subject", claims.get("sub")).update());
  }

  private List<String> rolesOf(Map<String, Object> claims) {
    return world.asSystem(() -> jdbc.sql("""
        select a.role || ' ' || a.unit from organisation.assignment a
        join security.identity i on i.person_id = a.person_id
        where i.subject = :subject order by 1
        """).param("subject", claims.get("sub")).query(String.class).list());
  }

  private long people(String email) {
    return world.asSystem(() -> jdbc.sql("select count(*) from organisation.person where email = :email").param("email", email)
        .query(Long.class).single());
  }
}
