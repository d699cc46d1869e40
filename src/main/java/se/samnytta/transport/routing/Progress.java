package se.samnytta.transport.routing;

/** How much of a budget is used: the clock begins when it is made, iterations are counted by each search of its own. */
final class Progress {

  /** The clock is asked each time so many have been tried. */
  private static final int BETWEEN = 32;

  private final Budget budget;
  private final long begun;
  private long tried;
  private double used;

  private Progress(Budget budget, long begun) {
    this.budget = budget;
    this.begun = begun;
  }

  Progress(Budget budget) {
    this(budget, System.nanoTime());
  }

  /** The same clock, for a search of its own. */
  Progress of() {
    return new Progress(budget, begun);
  }

  /** Counts one more, unless it is over. */
  boolean goesOn() {
    if (tried++ % BETWEEN == 0)
      used = switch (budget) {
        case Budget.Time(var length) -> (System.nanoTime() - begun) / (double) length.toNanos();
        case Budget.Iterations(long count) -> (double) tried / count;
      };
    return used < 1;
  }

  /** From 0 to 1. */
  double used() {
    return used;
  }
}
