package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.security.FakeProvider.Signature;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/** Signing out both ways. */
class FarewellsTest extends DatabaseTest {

  private static final String DOOR = "/logga-in/1281/utloggning";

  @Autowired
  World world;

  @Autowired
  Home home;

  FakeProvider lund;
  Map<String, Object> lena;
  Visitor visitor;

  @BeforeEach
  void signLenaIn() {
    lund = new FakeProvider();
    Actor administrator = home.connect(lund, World.LUND);
    UnitId school = world.unit(World.LUND, "Fäladsskolan");
    home.rule(administrator, "groups", "Lärare-" + school, school, Role.MEMBER);
    lena = Home.somebody("Lena Lärare", "Lärare-" + school);
    lena.put("sid", "session-1");
    visitor = world.stranger();
    Home.signIn(visitor, lund, World.LUND, lena);
    assertThat(isSignedIn(visitor)).isTrue();
  }

  @AfterEach
  void close() {
    lund.close();
  }

  @Test
  void signsOutHereAndSendsTheBrowserOnToSignOutThere() {
    Seen seen = visitor.post("/logga-ut");
    assertThat(seen.status()).isEqualTo(200);
    String refresh = seen.response().headers().firstValue("Refresh").orElse("");
    assertThat(refresh).startsWith("0;url=" + lund.issuer() + "/goodbye?client_id=samnytta&id_token_hint=ey")
        .endsWith("&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + world.port() + "%2Futloggad");
    assertThat(seen.page().select("a[href^=" + lund.issuer() + "]")).hasSize(1);
    assertThat(isSignedIn(visitor)).isFalse();
    assertThat(visitor.get("/utloggad").text()).contains("Du är utloggad");
  }

  @Test
  void signsOutHereEvenWhenTheProviderIsSilent() {
    home.connect(lund, World.LUND);
    lund.fallSilent();
    assertThat(visitor.post("/logga-ut").location()).isEqualTo("/");
    assertThat(isSignedIn(visitor)).isFalse();
  }

  @Test
  void endsTheSessionThatEndedThereAndNoOther() {
    Visitor phone = world.stranger();
    lena.put("sid", "session-2");
    Home.signIn(phone, lund, World.LUND, lena);
    assertThat(hear(lund.logoutToken(claims -> claims.put("sid", "session-1")))).isEqualTo(200);
    assertThat(isSignedIn(visitor)).isFalse();
    assertThat(isSignedIn(phone)).isTrue();
  }

  @Test
  void endsAllSessionsOfTheSubjectWhenNoneIsNamed() {
    Visitor phone = world.stranger();
    lena.put("sid", "session-2");
    Home.signIn(phone, lund, World.LUND, lena);
    assertThat(hear(lund.logoutToken(claims -> claims.put("sub", lena.get("sub"))))).isEqualTo(200);
    assertThat(isSignedIn(visitor)).isFalse();
    assertThat(isSignedIn(phone)).isFalse();
  }

  @Test
  void isNotFooledByAMessageThatIsNotTheProviders() {
    Map<String, Consumer<Map<String, Object>>> lies = new LinkedHashMap<>();
    lies.put("of another issuer", claims -> claims.put("iss", "https://annan.example"));
    lies.put("for another", claims -> claims.put("aud", "nagon-annan"));
    lies.put("kept from long ago", claims -> claims.put("iat", Clock.systemUTC().instant().minusSeconds(900)));
    lies.put("no sign-out", claims -> claims.put("events", Map.of("http://schemas.openid.net/event/other", Map.of())));
    lies.put("an id token", claims -> claims.put("nonce", "en-nonce"));
    lies.put("of nobody", claims -> claims.remove("sid"));
    lies.forEach((what, lie) -> assertThat(hear(lund.logoutToken(claims -> {
      claims.put("sid", "session-1");
      lie.accept(claims);
    }))).as(what).isEqualTo(400));
    for (Signature signature : List.of(Signature.NONE, Signature.BY_ANOTHER_KEY, Signature.BY_THE_CLIENT_SECRET)) {
      lund.sign(signature);
      assertThat(hear(lund.logoutToken(claims -> claims.put("sid", "session-1")))).as(signature.name()).isEqualTo(400);
    }
    assertThat(hear("skräp")).isEqualTo(400);
    assertThat(world.stranger().post(DOOR).status()).isEqualTo(400);
    assertThat(isSignedIn(visitor)).isTrue();
  }

  private int hear(String message) {
    return world.stranger().post(DOOR, "logout_token", message).status();
  }

  private static boolean isSignedIn(Visitor visitor) {
    return visitor.get("/installningar").text().contains("Lena Lärare");
  }
}
