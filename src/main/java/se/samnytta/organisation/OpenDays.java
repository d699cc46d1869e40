package se.samnytta.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The days on which somebody is there to hand things over. A unit that has not said when it is open is open on working days.
 *
 * @param weekdays days with opening hours, none if the unit has not said
 * @param closed   days that are closed all the same
 * @param holiday  whether a day is a public holiday, on which nobody is open
 * @param hours    from when until when on each weekday, as far as the unit has said
 */
public record OpenDays(Set<DayOfWeek> weekdays, Set<LocalDate> closed, Predicate<LocalDate> holiday, List<OpeningHours> hours) {

  private static final int FAR = 366;
  /** When a unit that has not said its hours is taken to be there. */
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(17, 0);

  public OpenDays {
    weekdays = Set.copyOf(weekdays);
    closed = Set.copyOf(closed);
    hours = List.copyOf(hours);
  }

  /** Of a unit that has not said its hours. */
  public OpenDays(Set<DayOfWeek> weekdays, Set<LocalDate> closed, Predicate<LocalDate> holiday) {
    this(weekdays, closed, holiday, List.of());
  }

  /** When somebody is there on that day, in order; nothing when it is closed. */
  public List<OpeningHours> hoursOn(LocalDate day) {
    if (!isOpen(day))
      return List.of();
    List<OpeningHours> said = hours.stream().filter(each -> each.day() == day.getDayOfWeek()).toList();
    return said.isEmpty() ? List.of(new OpeningHours(day.getDayOfWeek(), MORNING, AFTERNOON)) : said;
  }

  /** Whether somebody is there then; the moment at which they close is still open. */
  public boolean isOpenAt(LocalDate day, LocalTime time) {
    return hoursOn(day).stream().anyMatch(each -> !time.isBefore(each.from()) && !time.isAfter(each.until()));
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
