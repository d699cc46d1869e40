package se.samnytta.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A half-open span of time, {@code [from, until)}. Whole days are days in Sweden, 23 or 25 hours long when the clocks
 * change.
 *
 * @param from  the first moment inside
 * @param until the first moment after, later than {@code from}
 */
public record Period(Instant from, Instant until) {

  /** Where days begin and end. */
  public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  public Period {
    if (!from.isBefore(until))
      throw new IllegalArgumentException("a period ends after it begins: " + from + " – " + until);
  }

  /** From the beginning of the first day to the end of the last. */
  public static Period ofDays(LocalDate first, LocalDate last) {
    return new Period(first.atStartOfDay(SWEDEN).toInstant(), last.plusDays(1).atStartOfDay(SWEDEN).toInstant());
  }

  public LocalDate firstDay() {
    return from.atZone(SWEDEN).toLocalDate();
  }

  /** The last day that has a moment inside. */
  public LocalDate lastDay() {
    return until.minusNanos(1).atZone(SWEDEN).toLocalDate();
  }

  /** Days touched, the first and the last counted. */
  public long days() {
    return ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
  }

  public Duration length() {
    return Duration.between(from, until);
  }
}
