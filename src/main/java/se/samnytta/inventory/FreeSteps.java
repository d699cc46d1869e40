package se.samnytta.inventory;

import java.time.Instant;
import java.util.List;
import se.samnytta.kernel.Period;

/**
 * How many of a thing are free over a span of time: so many from each step until the next, the last until the span ends. None at all for
 * a thing that is not there.
 *
 * @param steps in the order of time, the first where the span begins; less than nothing is free where more is promised than is left
 */
public record FreeSteps(Period span, List<Step> steps) {

  /** From this moment so many are free. */
  public record Step(Instant at, int free) {}

  public FreeSteps {
    steps = List.copyOf(steps);
  }

  /** How many are free for the whole of a period within the span; {@link IllegalArgumentException} for one that reaches outside it. */
  public int least(Period within) {
    if (!span.holds(within))
      throw new IllegalArgumentException(within + " reaches outside " + span);
    if (steps.isEmpty())
      return 0;
    int at = lastBy(within.from());
    int least = steps.get(at).free;
    for (at++; at < steps.size() && steps.get(at).at.isBefore(within.until()); at++)
      least = Math.min(least, steps.get(at).free);
    return least;
  }

  /** The last step that is no later than the moment. */
  private int lastBy(Instant moment) {
    int low = 0;
    for (int high = steps.size() - 1; low < high;) {
      int middle = (low + high + 1) / 2;
      if (steps.get(middle).at.isAfter(moment))
        high = middle - 1;
      else
        low = middle;
    }
    return low;
  }
}
