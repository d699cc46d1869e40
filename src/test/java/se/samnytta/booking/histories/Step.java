package se.samnytta.booking.histories;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Something that happens.
 *
 * @param seed by which whoever does it chooses: the same in the same history is the same choice
 */
record Step(Kind kind, long seed) {

  Choices choices() {
    return new Choices(new SplittableRandom(seed));
  }

  record Choices(SplittableRandom random) {

    /** One of so many. */
    int of(int many) {
      return random.nextInt(many);
    }

    <T> T of(List<T> all) {
      return all.get(of(all.size()));
    }

    /** Once in so many times. */
    boolean onceIn(int times) {
      return of(times) == 0;
    }
  }
}
