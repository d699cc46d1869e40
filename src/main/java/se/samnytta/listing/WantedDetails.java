package se.samnytta.listing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Money;

/**
 * What a unit looks for.
 *
 * @param title       what it is, in the seeker's words
 * @param body        what else is worth knowing, may be empty
 * @param category    null when none fits: the words decide then
 * @param quantity    how many; of somebody's time the hours a week
 * @param neededBy    the day it has to be there, null for whenever
 * @param longestMm   the longest side that fits, null for any
 * @param priceLimit  the most that may be asked for one, null for any
 * @param hours       when somebody's time is looked for, null for all else
 */
public record WantedDetails(String title, String body, @Nullable CategoryId category, int quantity, @Nullable LocalDate neededBy,
    @Nullable Integer longestMm, @Nullable Money priceLimit, @Nullable WantedHours hours) {

  public static final int TITLE_LENGTH = 100;
  public static final int BODY_LENGTH = 4000;
  public static final int MOST = 100_000;

  /** A thing or a service. */
  public WantedDetails(String title, String body, @Nullable CategoryId category, int quantity, @Nullable LocalDate neededBy,
      @Nullable Integer longestMm, @Nullable Money priceLimit) {
    this(title, body, category, quantity, neededBy, longestMm, priceLimit, null);
  }
}
