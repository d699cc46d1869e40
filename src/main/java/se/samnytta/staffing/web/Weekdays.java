package se.samnytta.staffing.web;

import java.time.DayOfWeek;
import java.util.List;
import se.samnytta.web.Page;

/** Days of the week in words. */
public final class Weekdays {

  private Weekdays() {}

  /** tisdagar och torsdagar, for the days of the week by their numbers. */
  public static String words(Page page, List<Integer> days) {
    return Words.days(page, days.stream().map(DayOfWeek::of).toList());
  }
}
