package se.samnytta.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A time as the clock on a Swedish wall shows it. In the night when the clocks go forward some of them do not exist, and in
 * the night when they go back some come twice.
 *
 * @param again whether the second of the two is meant; says nothing of times that come once
 */
public record ClockTime(LocalTime time, boolean again) {

  /** The time, and the first of the two if it comes twice. */
  public static ClockTime of(LocalTime time) {
    return new ClockTime(time, false);
  }

  /** What the clock on the wall shows at that moment. */
  public static ClockTime at(Instant moment) {
    var there = moment.atZone(Period.SWEDEN);
    ClockTime first = of(there.toLocalTime());
    return first.on(there.toLocalDate()).equals(moment) ? first : new ClockTime(there.toLocalTime(), true);
  }

  /** Whether the clock shows it on that day. */
  public boolean exists(LocalDate day) {
    return !offsets(day).isEmpty();
  }

  /** Whether the clock shows it twice on that day. */
  public boolean comesTwice(LocalDate day) {
    return offsets(day).size() > 1;
  }

  /** The first time from this one on that the clock shows on that day: the one to which it jumps. */
  public LocalTime thatExists(LocalDate day) {
    return exists(day)
        ? time
        : Period.SWEDEN.getRules().getTransition(day.atTime(time)).getDateTimeAfter().toLocalTime();
  }

  /** The moment. A time that does not exist is as many minutes past the jump as it is past the hour that is left out. */
  public Instant on(LocalDate day) {
    var moment = day.atTime(time).atZone(Period.SWEDEN);
    return (again ? moment.withLaterOffsetAtOverlap() : moment.withEarlierOffsetAtOverlap()).toInstant();
  }

  private List<ZoneOffset> offsets(LocalDate day) {
    return Period.SWEDEN.getRules().getValidOffsets(day.atTime(time));
  }
}
