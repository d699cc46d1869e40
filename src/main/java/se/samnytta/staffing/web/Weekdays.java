package se.samnytta.staffing.web;

import java.util.List;

/** The days of the week as forms name them, from Monday on. */
public final class Weekdays {

  public static final List<String> NAMES = List.copyOf(AskForm.WEEKDAYS.keySet());

  private Weekdays() {}
}
