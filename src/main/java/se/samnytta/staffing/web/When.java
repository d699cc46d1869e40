package se.samnytta.staffing.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import se.samnytta.kernel.Period;
import se.samnytta.web.DayNames;
import se.samnytta.web.Page;

/** When somebody comes and how long it takes, in words. */
public final class When {

  private When() {}

  /** The day and the hours of one shift, the days of more. */
  public static String of(Page page, WorkView work) {
    Period period = work.period();
    if (period == null)
      return "";
    return work.shifts().size() == 1 ? shift(page, work.shifts().getFirst()) : page.format().days(period.firstDay(), period.lastDay());
  }

  public static String shift(Page page, Period shift) {
    return page.format().weekday(shift.firstDay()) + " " + page.format().times(time(shift.from()), time(shift.until()));
  }

  private static LocalTime time(java.time.Instant moment) {
    return moment.atZone(Period.SWEDEN).toLocalTime();
  }

  /** The weekdays of a term and the hours of each, as they are to begin with: "tis kl. 8–16, tors kl. 8–12"; empty for all else. */
  public static String pattern(Page page, WorkView work) {
    if (!work.head().timing().equals("TERM"))
      return "";
    Map<DayOfWeek, String> days = new TreeMap<>();
    for (Period shift : work.shifts())
      days.putIfAbsent(shift.firstDay().getDayOfWeek(),
          page.t("staffing.day." + DayNames.NAMES.get(shift.firstDay().getDayOfWeek().ordinal()))
              + " " + page.format().times(time(shift.from()), time(shift.until())));
    return String.join(", ", days.values());
  }

  /** 7,5 tim, where there is little room. */
  public static String shortly(Page page, int minutes) {
    return page.t("staffing.hours.short", Clocks.hours(minutes));
  }

  public static String hours(Page page, int minutes) {
    return Words.hours(page, minutes);
  }
}
