package se.samnytta.staffing.web;

import java.time.LocalTime;
import se.samnytta.kernel.Period;
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

  public static String hours(Page page, int minutes) {
    return Words.hours(page, minutes);
  }
}
