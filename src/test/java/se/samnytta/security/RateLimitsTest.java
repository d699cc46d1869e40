package se.samnytta.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.samnytta.web.TooMany;

class RateLimitsTest {

  private final SetTime time = new SetTime();
  private final RateLimits limits = new RateLimits(Map.of(RateLimit.PASSWORD, "3/15m", RateLimit.SIGN_IN_ACCOUNT, "5/1h"), time);
  private final SignInLimits signIn = new SignInLimits(limits);

  private static final class SetTime extends Clock {

    private Instant now = Instant.parse("2026-12-01T09:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void refusesTheOneTooManyAndSaysHowLongToWait() {
    for (int i = 0; i < 3; i++)
      limits.take(RateLimit.PASSWORD, "anna");
    assertThatThrownBy(() -> limits.take(RateLimit.PASSWORD, "anna"))
        .isInstanceOfSatisfying(TooMany.class, refusal -> assertThat(refusal.seconds()).isEqualTo(300));
  }

  @Test
  void letsOneMoreThroughWhenItsTimeHasPassed() {
    for (int i = 0; i < 3; i++)
      limits.take(RateLimit.PASSWORD, "anna");
    time.pass(Duration.ofSeconds(299));
    assertThatThrownBy(() -> limits.take(RateLimit.PASSWORD, "anna")).isInstanceOf(TooMany.class);
    time.pass(Duration.ofSeconds(1));
    limits.take(RateLimit.PASSWORD, "anna");
  }

  @Test
  void countsEachByThemselves() {
    for (int i = 0; i < 3; i++)
      limits.take(RateLimit.PASSWORD, "anna");
    limits.take(RateLimit.PASSWORD, "bo");
    limits.take(RateLimit.MAIL_ADDRESS, "anna");
  }

  @Test
  void countsManyAtOnceAndLetsNoneTooManyThrough() throws Exception {
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < 200; i++)
      attempts.add(() -> {
        try {
          limits.take(RateLimit.PASSWORD, "anna");
          return true;
        } catch (TooMany _) {
          return false;
        }
      });
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      long through = 0;
      for (var attempt : clients.invokeAll(attempts))
        through += attempt.get() ? 1 : 0;
      assertThat(through).isEqualTo(3);
    }
  }

  @Test
  void guessersElsewhereDoNotLockTheOwnerOutWhereTheyGetIn() {
    signIn.tryPassword("Anna@forening.se", "home");
    signIn.succeeded("Anna@forening.se", "home");
    for (int i = 0; i < 5; i++)
      signIn.tryPassword("anna@forening.se", "guesser" + i);
    assertThatThrownBy(() -> signIn.tryPassword("anna@forening.se", "guesser6")).isInstanceOf(TooMany.class);
    for (int day = 0; day < 20; day++) {
      signIn.tryPassword("anna@forening.se", "home");
      signIn.succeeded("anna@forening.se", "home");
    }
  }

  @Test
  void aNetworkOfOneHouseholdIsOnePlace() {
    assertThat(Place.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Place.of("2001:db8:1:2::1")).isNotEqualTo(Place.of("2001:db8:1:3::1"));
    assertThat(Place.of("198.18.0.7")).isEqualTo("198.18.0.7");
  }

  @Test
  void refusesSettingsThatAllowNothing() {
    for (String written : List.of("10", "0/1m", "5/0s", "x/1m", "5/m/1"))
      assertThatThrownBy(() -> RateLimit.Allowance.of(written)).as(written).isInstanceOf(IllegalArgumentException.class);
  }
}
