package se.samnytta.staffing.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samnytta.staffing.Span;
import se.samnytta.web.DayNames;
import se.samnytta.web.Fields;

/** Times of day and lengths of time as people write them. */
final class Clocks {

  private static final Pattern TIME = Pattern.compile("(?:kl\\.?\\s*)?([01]?\\d|2[0-4])(?:[.:]?([0-5]\\d))?");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*(?:h|tim|timmar|hours)?");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,3}):([0-5]\\d)");

  private Clocks() {}

  /** A time such as 9, 9.30, 09:30 or kl. 9; nothing is noted when it is empty and need not be there. */
  static Optional<LocalTime> time(Fields fields, String name, boolean required) {
    if (!fields.has(name)) {
      if (required)
        fields.refuse(name, "staffing.form.time.required");
      return Optional.empty();
    }
    Optional<LocalTime> time = time(fields.typed(name).strip());
    if (time.isEmpty())
      fields.refuse(name, "staffing.form.time.wrong");
    return time;
  }

  private static Optional<LocalTime> time(String typed) {
    Matcher found = TIME.matcher(typed);
    if (!found.matches())
      return Optional.empty();
    int hour = Integer.parseInt(found.group(1));
    int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
    return hour == 24 && minute > 0 ? Optional.empty() : Optional.of(LocalTime.of(hour % 24, minute));
  }

  /** The hours of each weekday that has any: "fran-man" to "till-man" and so on. */
  static Map<DayOfWeek, Span> week(Fields fields) {
    Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
    DayNames.DAYS.forEach((name, day) -> {
      boolean any = fields.has("fran-" + name) || fields.has("till-" + name);
      Optional<LocalTime> from = time(fields, "fran-" + name, any);
      Optional<LocalTime> until = time(fields, "till-" + name, any);
      if (from.isPresent() && until.isPresent())
        week.put(day, new Span(from.get(), until.get()));
    });
    return week;
  }

  /** As a form shows it: 9 or 13.30. */
  static String typed(LocalTime time) {
    return time.getMinute() == 0 ? Integer.toString(time.getHour()) : "%d.%02d".formatted(time.getHour(), time.getMinute());
  }

  /** How long, in minutes: 7, 7,5 or 7:30 hours; nothing where nothing is typed, and an error for what cannot be read. */
  static Optional<Integer> minutes(Fields fields, String name) {
    if (!fields.has(name))
      return Optional.empty();
    Optional<Integer> minutes = minutes(fields.typed(name).strip());
    if (minutes.isEmpty())
      fields.refuse(name, "staffing.form.hours.wrong");
    return minutes;
  }

  private static Optional<Integer> minutes(String typed) {
    Matcher clock = MINUTES.matcher(typed);
    if (clock.matches())
      return Optional.of(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)));
    Matcher hours = HOURS.matcher(typed);
    if (!hours.matches())
      return Optional.empty();
    String part = hours.group(2) == null ? "0" : hours.group(2);
    int sixtieths = Math.round(Integer.parseInt(part) * 60f / (part.length() == 1 ? 10 : 100));
    return Optional.of(Integer.parseInt(hours.group(1)) * 60 + sixtieths);
  }

  /** As a form shows it: 7,5. */
  static String hours(int minutes) {
    if (minutes % 60 == 0)
      return Integer.toString(minutes / 60);
    return minutes % 6 == 0 ? minutes / 60 + "," + minutes % 60 / 6 : "%d:%02d".formatted(minutes / 60, minutes % 60);
  }

  static int minutes(Duration length) {
    return (int) length.toMinutes();
  }
}
