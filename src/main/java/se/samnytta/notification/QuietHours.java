package se.samnytta.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import se.samnytta.kernel.Period;

/**
 * When a letter may arrive: on working days from 7 to 18 in Sweden.
 *
 * @param workingDay which days are
 */
record QuietHours(Predicate<LocalDate> workingDay) {

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** Now if it is allowed, otherwise the next morning of a working day. */
  Instant nextAllowed(Instant now) {
    ZonedDateTime there = now.atZone(Period.SWEDEN);
    boolean working = workingDay.test(there.toLocalDate());
    if (working && !there.toLocalTime().isBefore(MORNING) && there.toLocalTime().isBefore(EVENING))
      return now;
    return there.toLocalTime().isBefore(MORNING)
        ? morningFrom(there.toLocalDate(), MORNING)
        : morningFrom(there.toLocalDate().plusDays(1), MORNING);
  }

  /** The next time the clock shows so on a working day. */
  Instant next(LocalTime time, Instant now) {
    Instant today = now.atZone(Period.SWEDEN).with(time).toInstant();
    LocalDate day = now.atZone(Period.SWEDEN).toLocalDate();
    return morningFrom(today.isAfter(now) ? day : day.plusDays(1), time);
  }

  private Instant morningFrom(LocalDate day, LocalTime time) {
    LocalDate working = day;
    while (!workingDay.test(working))
      working = working.plusDays(1);
    return working.atTime(time).atZone(Period.SWEDEN).toInstant();
  }
}
