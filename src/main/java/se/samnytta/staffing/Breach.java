package se.samnytta.staffing;

import java.time.LocalDate;

/**
 * What somebody's working time would break.
 *
 * @param day     the day, or the Monday of the week, on which it would
 * @param minutes how much there would be: of rest, or of work
 */
public record Breach(Rule rule, LocalDate day, long minutes) {

  /** The rules, see {@code WorkingTime}. */
  public enum Rule {
    OVERLAP, DAILY_REST, WEEKLY_REST, OVERTIME_FOUR_WEEKS, OVERTIME_YEAR, AVERAGE
  }
}
