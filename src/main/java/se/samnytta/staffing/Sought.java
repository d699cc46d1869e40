package se.samnytta.staffing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import se.samnytta.inventory.CategoryId;

/** Hours of a competence that somebody looks for: so many minutes a week, on those weekdays or any, from the first day to the last. */
public record Sought(CategoryId category, LocalDate first, LocalDate last, int weekMinutes, List<DayOfWeek> weekdays) {

  public Sought {
    weekdays = List.copyOf(weekdays);
    if (last.isBefore(first))
      throw new IllegalArgumentException("hours end after they begin: " + first + " – " + last);
  }
}
