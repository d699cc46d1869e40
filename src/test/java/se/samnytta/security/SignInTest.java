package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

class SignInTest extends DatabaseTest {

  @Autowired
  World world;

  @Autowired
  SignIns signIns;

  @Autowired
  JdbcClient jdbc;

  @Test
  void sendsAStrangerToSignInAndBackToWhereTheyWereGoing() {
    var seen = world.stranger().get("/notiser?sida=2");
    assertThat(seen.status()).isEqualTo(303);
    assertThat(seen.location()).isEqualTo("/logga-in?vidare=%2Fnotiser%3Fsida%3D2");
  }

  @Test
  void greetsWhoHasSignedInByNameAndUnit() {
    Actor anna = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Anna Provare");
    String text = world.visitor(anna).get("/installningar").text();
    assertThat(text).contains("Anna Provare").contains("Sallerupskolan");
  }

  @Test
  void signsOutAndIsAStrangerFromThen() {
    Actor anna = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Anna Provare");
    Visitor visitor = world.visitor(anna);
    assertThat(visitor.post("/logga-ut").status()).isEqualTo(303);
    assertThat(visitor.get("/installningar").text()).doesNotContain("Anna Provare");
  }

  @Test
  void actsForAnotherUnitOnlyWhereThePersonHasARole() {
    UnitId school = world.unit(World.ESLOV, "Sallerupskolan");
    UnitId other = world.unit(World.ESLOV, "Ekenäsgården");
    Actor anna = world.member(school, "Anna Provare");
    Visitor visitor = world.visitor(anna);
    assertThat(visitor.post("/installningar/enhet", "enhet", other.toString()).status()).isEqualTo(404);
    assertThat(visitor.get("/installningar").text()).contains("Sallerupskolan");
  }

  @Test
  void refusesAFormWithoutItsToken() {
    Actor anna = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Anna Provare");
    Visitor visitor = world.visitor(anna);
    assertThat(visitor.post("/logga-ut", "_csrf", "forged").status()).isEqualTo(403);
    assertThat(visitor.get("/installningar").text()).contains("Anna Provare");
  }

  @Test
  void keepsOnlyTheHashOfTheTokenAndEndsItAtOnce() {
    Actor anna = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Anna Provare");
    String token = signIns.signIn(anna.person(), "test").orElseThrow();
    assertThat(signIns.of(token)).isPresent();
    signIns.signOut(token);
    assertThat(signIns.of(token)).isEmpty();
    assertThat(jdbc.sql("select count(*) from security.login_session where position(:token in encode(token_hash, 'escape')) > 0")
        .param("token", token).query(Long.class).single()).isZero();
  }

  @Test
  void answersWithStrictHeaders() {
    var headers = world.stranger().get("/om").response().headers();
    assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'")
        .doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }
}
