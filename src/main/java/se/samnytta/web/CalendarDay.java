package se.samnytta.web;

import java.time.LocalDate;

/**
 * A day in a calendar.
 *
 * @param state whether it can be had
 */
public record CalendarDay(LocalDate day, State state) {

  /** What can be done with a day. */
  public enum State {
    FREE, TAKEN, PAST, CHOSEN
  }
}
