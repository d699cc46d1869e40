package se.samnytta.web;

import java.time.LocalDate;

/**
 * A day in a calendar.
 *
 * @param state whether it can be had
 * @param left  how many can be had, shown when there is more than one; 0 for what is not counted
 */
public record CalendarDay(LocalDate day, State state, int left) {

  public CalendarDay(LocalDate day, State state) {
    this(day, state, 0);
  }

  /** What can be done with a day. */
  public enum State {
    FREE,
    /** Some hours of it. */
    PARTLY, TAKEN, PAST, CHOSEN
  }
}
