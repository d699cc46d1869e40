package se.samnytta.listing;

import org.jspecify.annotations.Nullable;

/**
 * What holds for loans and rents.
 *
 * @param shortestDays null for any
 * @param longestDays  null for any
 * @param bufferDays   open days between two loans of whole days
 * @param leadDays     days that the owner needs before the first day
 * @param furthestDays how many days ahead it can be booked at most, null for as far as anybody plans
 * @param byTheDay     whether it is lent for whole days
 * @param byTheHour    what holds for loans by the hour, null when it is not lent so
 */
public record LendingRules(@Nullable Integer shortestDays, @Nullable Integer longestDays, int bufferDays, int leadDays,
    @Nullable Integer furthestDays, boolean byTheDay, @Nullable ByTheHour byTheHour) {

  public static final LendingRules NONE = new LendingRules(null, null, 0, 0);

  /** The longest any of these may be: ten years. */
  public static final int MOST_DAYS = 3650;

  /** The longest that hours are counted: two weeks. */
  public static final int MOST_HOURS = 336;

  public LendingRules {
    if (!byTheDay && byTheHour == null)
      throw new IllegalArgumentException("it is lent for days, for hours or for both");
  }

  /** For whole days only, as far ahead as anybody plans. */
  public LendingRules(@Nullable Integer shortestDays, @Nullable Integer longestDays, int bufferDays, int leadDays) {
    this(shortestDays, longestDays, bufferDays, leadDays, null, true, null);
  }

  /**
   * Loans from a time to a time.
   *
   * @param shortest hours, null for any
   * @param longest  hours, null for any
   * @param buffer   hours between two loans
   * @param lead     hours that the owner needs before the first
   */
  public record ByTheHour(@Nullable Integer shortest, @Nullable Integer longest, int buffer, int lead) {

    public static final ByTheHour ANY = new ByTheHour(null, null, 0, 0);
  }

  /** The same, by the hour too. */
  public LendingRules with(ByTheHour hours) {
    return new LendingRules(shortestDays, longestDays, bufferDays, leadDays, furthestDays, byTheDay, hours);
  }

  /** Only by the hour. */
  public static LendingRules hoursOnly(ByTheHour hours) {
    return new LendingRules(null, null, 0, 0, null, false, hours);
  }

  /** No further ahead than so many days. */
  public LendingRules noFurtherThan(int days) {
    return new LendingRules(shortestDays, longestDays, bufferDays, leadDays, days, byTheDay, byTheHour);
  }
}
