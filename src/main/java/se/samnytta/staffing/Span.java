package se.samnytta.staffing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import se.samnytta.kernel.Period;

/** From a time of day until another; one that is not later is the next day's. */
public record Span(LocalTime from, LocalTime until) {

  /** The span on that day, as long as the clocks make it. */
  public Period on(LocalDate day) {
    LocalDate ends = until.isAfter(from) ? day : day.plusDays(1);
    return new Period(ZonedDateTime.of(day, from, Period.SWEDEN).toInstant(), ZonedDateTime.of(ends, until, Period.SWEDEN).toInstant());
  }

  /** Its minutes on a day when the clocks are not changed. */
  public int minutes() {
    long minutes = Duration.between(from, until).toMinutes();
    return (int) (minutes > 0 ? minutes : minutes + 24 * 60);
  }
}
