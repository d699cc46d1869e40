package se.samnytta.web;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The days of the week as forms name them, from Monday on. */
public final class DayNames {

  /** The day by its name. */
  public static final Map<String, DayOfWeek> DAYS = days();

  /** The names in the order of the week. */
  public static final List<String> NAMES = List.copyOf(DAYS.keySet());

  private DayNames() {}

  private static Map<String, DayOfWeek> days() {
    List<String> names = List.of("man", "tis", "ons", "tors", "fre", "lor", "son");
    Map<String, DayOfWeek> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values())
      days.put(names.get(day.ordinal()), day);
    return Collections.unmodifiableMap(days);
  }
}
