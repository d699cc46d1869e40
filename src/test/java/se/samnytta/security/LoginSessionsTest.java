package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Registry;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Where somebody is signed in, for how long, and ending it. */
class LoginSessionsTest extends DatabaseTest {

  private static final String PAGE = "/installningar/inloggningar";
  private static final String PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";

  @Autowired
  World world;

  @Autowired
  SignIns signIns;

  @Autowired
  Registry registry;

  @Autowired
  JdbcClient jdbc;

  UnitId school;
  Actor anna;
  Visitor desk;

  @BeforeEach
  void signAnnaIn() {
    school = world.unit(World.ESLOV, "Sallerupskolan");
    anna = world.member(school, "Anna Provare");
    desk = world.visitor(anna);
  }

  @Test
  void listsOnesOwnInPlainWordsAndEndsOne() {
    Visitor phone = signedIn(PHONE);
    var seen = desk.get(PAGE);
    assertThat(seen.page().select("main li")).hasSize(2);
    assertThat(seen.page().select("main li").first().text()).contains("Okänd enhet").contains("Den här");
    assertThat(seen.page().select("main li").last().text()).contains("Chrome på Android").contains("Sallerupskolan");
    assertThat(desk.post(seen.page().select("main li form").attr("action")).status()).isEqualTo(303);
    assertThat(isAnna(phone)).isFalse();
    assertThat(isAnna(desk)).isTrue();
  }

  @Test
  void endsAllOthers() {
    Visitor phone = signedIn(PHONE);
    Visitor tablet = signedIn("iPad");
    assertThat(desk.post(PAGE + "/andra/avslut").status()).isEqualTo(303);
    assertThat(isAnna(phone)).isFalse();
    assertThat(isAnna(tablet)).isFalse();
    assertThat(isAnna(desk)).isTrue();
  }

  @Test
  void cannotEndAnybodyElses() {
    Actor bo = world.member(school, "Bo Provare");
    Visitor his = world.visitor(bo);
    String number = world.asSystem(() -> jdbc.sql("select max(id) from security.login_session where person_id = :person")
        .param("person", bo.person().value()).query(String.class).single());
    assertThat(desk.post(PAGE + "/" + number + "/avslut").status()).isEqualTo(404);
    assertThat(his.get("/installningar").text()).contains("Bo Provare");
    assertThat(desk.get(PAGE).page().select("main li")).hasSize(1);
  }

  @Test
  void changesTheTokenWithTheUnitAndEndsWhenItWouldHaveEnded() {
    UnitId other = world.unit(World.ESLOV, "Ekenäsgården");
    world.asSystem(() -> {
      registry.assign(anna.person(), other, Role.MEMBER, null);
      return true;
    });
    String before = signIns.signIn(anna.person(), PHONE).orElseThrow();
    age(before, Duration.ofHours(3), Duration.ofMinutes(1));
    String after = signIns.actFor(before, other).orElseThrow();
    assertThat(after).isNotEqualTo(before);
    assertThat(signIns.of(before)).isEmpty();
    assertThat(signIns.of(after).orElseThrow().unit().id()).isEqualTo(other);
    assertThat(ends(after)).isEqualTo(ends(before));
  }

  @Test
  void endsWhenNothingWasAskedForHalfAnHourAndAfterTwelveHoursInAnyCase() {
    String idle = signIns.signIn(anna.person(), PHONE).orElseThrow();
    age(idle, Duration.ofHours(1), Duration.ofMinutes(31));
    assertThat(signIns.of(idle)).isEmpty();
    String used = signIns.signIn(anna.person(), PHONE).orElseThrow();
    age(used, Duration.ofHours(11), Duration.ofMinutes(29));
    assertThat(signIns.of(used)).isPresent();
    String old = signIns.signIn(anna.person(), PHONE).orElseThrow();
    age(old, Duration.ofHours(12), Duration.ofMinutes(1));
    assertThat(signIns.of(old)).isEmpty();
  }

  @Test
  void isKeptByTheBrowserUntilItClosesAndBoundToTheHostUnderHttps() {
    var request = new MockHttpServletRequest();
    request.setSecure(true);
    var response = new MockHttpServletResponse();
    SessionCookie.set(request, response, "x");
    assertThat(response.getHeader("Set-Cookie")).isEqualTo("__Host-samnytta=x; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  private Visitor signedIn(String userAgent) {
    Visitor visitor = world.stranger();
    visitor.cookie("samnytta", signIns.signIn(anna.person(), userAgent).orElseThrow());
    assertThat(isAnna(visitor)).isTrue();
    return visitor;
  }

  private static boolean isAnna(Visitor visitor) {
    return visitor.get("/installningar").text().contains("Anna Provare");
  }

  /** Makes the session as old as that, and as long not used. */
  private void age(String token, Duration old, Duration unused) {
    world.asSystem(() -> jdbc.sql("""
        update security.login_session set created_at = created_at - :old::interval, signed_in_at = signed_in_at - :old::interval,
          expires_at = expires_at - :old::interval, last_seen_at = last_seen_at - :unused::interval
        where token_hash = :hash
        """).param("old", old.toString()).param("unused", unused.toString()).param("hash", Secret.hash(token)).update());
  }

  private String ends(String token) {
    return world.asSystem(() -> jdbc.sql("select expires_at::text from security.login_session where token_hash = :hash")
        .param("hash", Secret.hash(token)).query(String.class).single());
  }
}
