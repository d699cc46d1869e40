package se.samnytta.booking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.samnytta.kernel.Period;

/** When something stands in a calendar. */
sealed interface Span {

  /** Whole days, the first and the last among them. */
  record Days(LocalDate first, LocalDate last) implements Span {}

  /** From the one moment to the other. */
  record Hours(Instant from, Instant until) implements Span {}

  /** A period that begins and ends at midnight in Sweden is one of whole days. */
  static Span of(Period period) {
    boolean whole = isMidnight(period.from()) && isMidnight(period.until());
    return whole ? new Days(period.firstDay(), period.lastDay()) : new Hours(period.from(), period.until());
  }

  /** The first moment after it. */
  default Instant end() {
    return switch (this) {
      case Days days -> days.last().plusDays(1).atStartOfDay(Period.SWEDEN).toInstant();
      case Hours hours -> hours.until();
    };
  }

  private static boolean isMidnight(Instant moment) {
    return moment.atZone(Period.SWEDEN).toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
