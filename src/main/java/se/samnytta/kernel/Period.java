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

  /** From a time on the first day to a time on the last. */
  public static Period ofHours(LocalDate first, ClockTime from, LocalDate last, ClockTime until) {
    return new Period(from.on(first), until.on(last));
  }

  /** Whether it begins and ends at midnight; everything else is counted in hours. */
  public boolean isWholeDays() {
    return isMidnight(from) && isMidnight(until);
  }

  private static boolean isMidnight(Instant moment) {
    return moment.equals(moment.atZone(SWEDEN).toLocalDate().atStartOfDay(SWEDEN).toInstant());
  }

  public LocalDate firstDay() {
    return from.atZone(SWEDEN).toLocalDate();
  }

  /** The last day that has a moment inside. */
  public LocalDate lastDay() {
    return until.minusNanos(1).atZone(SWEDEN).toLocalDate();
  }

  /** The day that shows when it ends: for hours until midnight the day that then begins. */
  public LocalDate endDay() {
    return isWholeDays() ? lastDay() : until.atZone(SWEDEN).toLocalDate();
  }

  /** Days touched, the first and the last counted. */
  public long days() {
    return ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
  }

  /** Hours that have begun, as they pass: a night in which the clocks go back has one more. */
  public long hours() {
    return Math.ceilDiv(length().toSeconds(), Duration.ofHours(1).toSeconds());
  }

  /** Whether the other lies wholly within it. */
  public boolean holds(Period other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  public Duration length() {
    return Duration.between(from, until);
  }
}
