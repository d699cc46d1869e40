package se.samnytta.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The days on which somebody is there to hand things over. A unit that has not said when it is open is open on working days.
 *
 * @param weekdays days with opening hours, none if the unit has not said
 * @param closed   days that are closed all the same
 * @param holiday  whether a day is a public holiday, on which nobody is open
 */
public record OpenDays(Set<DayOfWeek> weekdays, Set<LocalDate> closed, Predicate<LocalDate> holiday) {

  private static final int FAR = 366;

  public OpenDays {
    weekdays = Set.copyOf(weekdays);
    closed = Set.copyOf(closed);
  }

  public boolean isOpen(LocalDate day) {
    boolean weekday = day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    return !closed.contains(day) && !holiday.test(day) && (weekdays.isEmpty() ? weekday : weekdays.contains(day.getDayOfWeek()));
  }

  /** The day itself if it is open, otherwise the next that is; after a year of closed days, the day itself. */
  public LocalDate openFrom(LocalDate day) {
    for (LocalDate next = day; next.isBefore(day.plusDays(FAR)); next = next.plusDays(1))
      if (isOpen(next))
        return next;
    return day;
  }

  /** The last of so many open days after the day; the day itself for none. */
  public LocalDate after(LocalDate day, int openDays) {
    LocalDate last = day;
    for (int left = openDays; left > 0; left--)
      last = openFrom(last.plusDays(1));
    return last;
  }
}
