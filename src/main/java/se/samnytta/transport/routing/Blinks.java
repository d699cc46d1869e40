package se.samnytta.transport.routing;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Skips a place in a hundred at random, so that the greedy insertion does not always find the same. */
final class Blinks {

  private static final double RATE = 0.01;

  /** Looks at all. */
  static final Blinks NEVER = new Blinks(null);

  private final @Nullable RandomGenerator random;
  private int left;

  Blinks(@Nullable RandomGenerator random) {
    this.random = random;
    left = next();
  }

  /** How many are looked at before the next that is not, which asks for chance once for all of them. */
  private int next() {
    return random == null ? Integer.MAX_VALUE : (int) (Math.log(1 - random.nextDouble()) / Math.log(1 - RATE));
  }

  boolean blink() {
    if (left-- > 0)
      return false;
    left = next();
    return true;
  }
}
