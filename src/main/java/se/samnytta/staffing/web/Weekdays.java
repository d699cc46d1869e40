package se.samnytta.staffing.web;

import java.time.DayOfWeek;
import java.util.List;
import se.samnytta.web.Page;

/** The days of the week as forms name them, from Monday on. */
public final class Weekdays {

  public static final List<String> NAMES = List.copyOf(AskForm.WEEKDAYS.keySet());

  private Weekdays() {}

  /** tisdagar och torsdagar, for the days of the week by their numbers. */
  public static String words(Page page, List<Integer> days) {
    return Words.days(page, days.stream().map(DayOfWeek::of).toList());
  }
}
