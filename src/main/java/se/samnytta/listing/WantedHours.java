package se.samnytta.listing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * When somebody's time is looked for; how many hours a week is the quantity.
 *
 * @param days the days of the week, none for any
 */
public record WantedHours(LocalDate first, LocalDate last, Set<DayOfWeek> days) {

  /** As many hours as a week has. */
  public static final int MOST = 168;

  public WantedHours {
    days = Set.copyOf(days);
    if (last.isBefore(first))
      throw new IllegalArgumentException("hours end after they begin: " + first + " – " + last);
  }
}
