package se.samnytta.listing;

import org.jspecify.annotations.Nullable;

/**
 * What holds for loans and rents.
 *
 * @param shortestDays null for any
 * @param longestDays  null for any
 * @param bufferDays   open days between two loans
 * @param leadDays     days that the owner needs before the first day
 */
public record LendingRules(@Nullable Integer shortestDays, @Nullable Integer longestDays, int bufferDays, int leadDays) {

  public static final LendingRules NONE = new LendingRules(null, null, 0, 0);

  /** The longest any of these may be: ten years. */
  public static final int MOST_DAYS = 3650;
}
