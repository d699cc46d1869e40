package se.samnytta.booking.histories;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The model's calendar: everybody is there on working days from eight to four, on Fridays to three. */
final class Days {

  private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");
  private static final HolidayManager HOLIDAYS = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
  private static final Map<LocalDate, Boolean> OPEN = new HashMap<>();

  private Days() {}

  static LocalDate of(Instant moment) {
    return moment.atZone(HERE).toLocalDate();
  }

  static LocalTime time(Instant moment) {
    return moment.atZone(HERE).toLocalTime();
  }

  static Instant begin(LocalDate day) {
    return day.atStartOfDay(HERE).toInstant();
  }

  static Instant end(LocalDate day) {
    return begin(day.plusDays(1));
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(HERE).toInstant();
  }

  /** The same time of day so many days earlier. */
  static Instant earlier(Instant moment, int days) {
    return moment.atZone(HERE).minusDays(days).toInstant();
  }

  static boolean areOpen(LocalDate day) {
    return OPEN.computeIfAbsent(day, each -> each.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.isHoliday(each));
  }

  static boolean areOpen(LocalDate day, LocalTime time) {
    int closes = day.getDayOfWeek() == DayOfWeek.FRIDAY ? 15 : 16;
    return areOpen(day) && !time.isBefore(LocalTime.of(8, 0)) && !time.isAfter(LocalTime.of(closes, 0));
  }

  /** The day itself, or the next on which they are there. */
  static LocalDate openFrom(LocalDate day) {
    return areOpen(day) ? day : openFrom(day.plusDays(1));
  }

  /** So many open days later. */
  static LocalDate openDaysAfter(LocalDate day, int many) {
    return many == 0 ? day : openDaysAfter(openFrom(day.plusDays(1)), many - 1);
  }
}
