package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;

/**
 * How a booking is to be instead; what is not said stays as it is.
 *
 * @param quantities how many of each line, those that are to be other than before
 * @param first      the first day of a loan, or the day one would like to have what one keeps
 * @param last       the last day of a loan
 * @param from       from when on the first day, for a loan by the hour
 * @param until      until when on the last
 */
public record Change(Map<LineId, Integer> quantities, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable ClockTime from,
    @Nullable ClockTime until) {

  /** Both ends of a loan by the hour as they are to be, which need not be possible. */
  record Ends(LocalDate first, ClockTime from, LocalDate last, ClockTime until) {

    /** Longer than nothing when it is more than nought. */
    int order() {
      return until.on(last).compareTo(from.on(first));
    }
  }

  public Change {
    quantities = Map.copyOf(quantities);
  }

  /** Other numbers, other days; no times of day. */
  public Change(Map<LineId, Integer> quantities, @Nullable LocalDate first, @Nullable LocalDate last) {
    this(quantities, first, last, null, null);
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

  /** Another end of a loan by the hour. */
  public static Change until(LocalDate day, ClockTime time) {
    return new Change(Map.of(), null, day, null, time);
  }

  /** Other hours for the whole of a loan. */
  public static Change hours(LocalDate first, ClockTime from, LocalDate last, ClockTime until) {
    return new Change(Map.of(), first, last, from, until);
  }

  boolean saysTimes() {
    return from != null || until != null;
  }

  Ends ends(Period now) {
    return new Ends(Objects.requireNonNullElseGet(first, now::firstDay),
        Objects.requireNonNullElseGet(from, () -> ClockTime.at(now.from())),
        Objects.requireNonNullElseGet(last, now::endDay), Objects.requireNonNullElseGet(until, () -> ClockTime.at(now.until())));
  }
}
