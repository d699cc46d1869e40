package se.samnytta.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.samnytta.kernel.Period;

/** The days of the week on which somebody works, and when: "tis+tor 08–16". */
public record Pattern(Map<DayOfWeek, Span> days) {

  private static final int FULL_WEEK_MINUTES = 40 * 60;
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  public Pattern {
    days = Map.copyOf(days);
  }

  /** So many percent of full time, the same each day from Monday to Friday, beginning at eight. */
  public static Pattern share(int percent) {
    Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
    int minutes = FULL_WEEK_MINUTES * percent / 100 / 5;
    for (DayOfWeek day : DayOfWeek.values())
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0)
        days.put(day, new Span(MORNING, MORNING.plusMinutes(minutes)));
    return new Pattern(days);
  }

  /** Each time that somebody comes from the first day to the last; not on days that are free. */
  public List<Period> shifts(LocalDate first, LocalDate last, Predicate<LocalDate> free) {
    List<Period> shifts = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Span span = days.get(day.getDayOfWeek());
      if (span != null && !free.test(day))
        shifts.add(span.on(day));
    }
    return shifts;
  }

  /** What a week without public holidays holds. */
  public int weekMinutes() {
    return days.values().stream().mapToInt(Span::minutes).sum();
  }
}
