package se.samnytta.search.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a question found, the best first, and on which step of the ladder. */
record Found(Step step, List<Thing> things) {

  private static final int FEW = 3;

  /** With others after them, if they are few. */
  Found orMore(Optional<Found> more) {
    return things.size() >= FEW || more.isEmpty()
        ? this
        : new Found(step, Stream.concat(things.stream(), more.get().things.stream()).distinct().toList());
  }

  /**
   * Exactly, or by what means the same; after a correction; what only speaks of it; with words left out; others of the kind;
   * what has to do with it.
   */
  enum Step {
    EXACT, CORRECTED, SPOKEN_OF, FEWER_WORDS, ALIKE, ABOUT, NOTHING
  }
}
