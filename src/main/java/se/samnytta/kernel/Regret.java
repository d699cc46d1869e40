package se.samnytta.kernel;

import java.time.Duration;
import java.time.Instant;

/** How long what somebody did can be taken back again. */
public final class Regret {

  /** Ten minutes: asked afterwards, and only those who regret it, instead of everybody beforehand. */
  public static final Duration TIME = Duration.ofMinutes(10);

  private Regret() {}

  /** Whether what was done then can still be taken back now. */
  public static boolean isPossible(Instant then, Instant now) {
    return then.isAfter(now.minus(TIME));
  }
}
