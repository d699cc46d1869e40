package se.samnytta.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import se.samnytta.kernel.Period;

/**
 * When a letter may arrive: on working days in Sweden, from 7 to 18 unless its reader says otherwise.
 *
 * @param workingDay which days are
 */
record QuietHours(Predicate<LocalDate> workingDay) {

  /** Now if it is allowed, otherwise the next morning on which it is. */
  Instant nextAllowed(Instant now, LetterHours hours) {
    ZonedDateTime there = now.atZone(Period.SWEDEN);
    LocalDate today = there.toLocalDate();
    LocalTime morning = LocalTime.of(hours.morning(), 0);
    boolean early = there.toLocalTime().isBefore(morning);
    if (!early && there.getHour() < hours.evening() && mayArrive(today, hours))
      return now;
    LocalDate day = early ? today : today.plusDays(1);
    while (!mayArrive(day, hours))
      day = day.plusDays(1);
    return day.atTime(morning).atZone(Period.SWEDEN).toInstant();
  }

  private boolean mayArrive(LocalDate day, LetterHours hours) {
    return hours.daysOff() || workingDay.test(day);
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
