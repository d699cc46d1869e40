package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a booking is to be instead; what is not said stays as it is.
 *
 * @param quantities how many of each line, those that are to be other than before
 * @param first      the first day of a loan, or the day one would like to have what one keeps
 * @param last       the last day of a loan
 */
public record Change(Map<LineId, Integer> quantities, @Nullable LocalDate first, @Nullable LocalDate last) {

  public Change {
    quantities = Map.copyOf(quantities);
  }

  public static Change quantities(Map<LineId, Integer> quantities) {
    return new Change(quantities, null, null);
  }

  public static Change lastDay(LocalDate day) {
    return new Change(Map.of(), null, day);
  }

  /** Another time for the whole of a loan. */
  public static Change days(LocalDate first, LocalDate last) {
    return new Change(Map.of(), first, last);
  }

  /** Another day to have what one keeps. */
  public static Change wantedDay(LocalDate day) {
    return new Change(Map.of(), day, null);
  }
}
