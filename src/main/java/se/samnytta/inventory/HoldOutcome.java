package se.samnytta.inventory;

import java.util.Collections;
import java.util.List;

/** What became of a wish to keep things. */
public sealed interface HoldOutcome {

  /** All of them are kept, in the order asked. */
  record Held(List<HoldId> holds) implements HoldOutcome {

    public Held {
      holds = List.copyOf(holds);
    }
  }

  /**
   * None of them is kept.
   *
   * @param free how many of each are free at the tightest moment, in the order asked; what is asked for earlier in the list
   *             counts as taken
   */
  record NotFree(List<Integer> free) implements HoldOutcome {

    public NotFree {
      free = List.copyOf(free);
    }

    /** The place of the one of which fewest are free. */
    public int scarcest() {
      return free.indexOf(Collections.min(free));
    }
  }
}
