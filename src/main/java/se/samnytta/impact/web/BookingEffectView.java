package se.samnytta.impact.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a booking has saved.
 *
 * @param known    whether there is a factor for any of it
 * @param sums     over all its lines
 * @param assumed  whether nobody has answered whether they would have bought new
 * @param receipt  AWAITED, CONFIRMED or ASSUMED
 * @param giver    the unit that gave; null when both gave
 * @param receiver the unit where it is counted; null when both received
 * @param sources  where the factors come from
 */
public record BookingEffectView(boolean known, Sums sums, boolean assumed, String receipt, @Nullable String giver,
    @Nullable String receiver, List<String> sources) {

  public BookingEffectView {
    sources = List.copyOf(sources);
  }
}
