package se.samnytta.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import se.samnytta.kernel.Period;

/** Shifts week by week, from Monday to Sunday in Sweden. */
final class Weeks {

  /** The minutes of a week without a change of the clocks. */
  static final int MINUTES = 7 * 24 * 60;

  private Weeks() {}

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static Period of(LocalDate monday) {
    return Period.ofDays(monday, monday.plusDays(6));
  }

  /** How long the shifts of each week are; one over midnight on a Sunday belongs to both. */
  static TreeMap<LocalDate, Long> minutes(List<Period> shifts) {
    TreeMap<LocalDate, Long> weeks = new TreeMap<>();
    for (Period shift : shifts)
      for (LocalDate monday = monday(shift.firstDay()); !monday.isAfter(shift.lastDay()); monday = monday.plusWeeks(1))
        weeks.merge(monday, minutesIn(shift, of(monday)), Long::sum);
    return weeks;
  }

  private static long minutesIn(Period shift, Period week) {
    long from = Math.max(shift.from().getEpochSecond(), week.from().getEpochSecond());
    long until = Math.min(shift.until().getEpochSecond(), week.until().getEpochSecond());
    return Math.max(0, until - from) / 60;
  }

  static int all(List<Period> shifts) {
    return (int) shifts.stream().mapToLong(shift -> shift.length().toMinutes()).sum();
  }
}
