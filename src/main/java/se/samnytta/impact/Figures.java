package se.samnytta.impact;

import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Confidence;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.kernel.Money;

/**
 * What was saved, as far as is known today.
 *
 * @param share    how much of a new purchase it replaced
 * @param lifeDays days of the thing's life that were used, null when the whole thing counts
 * @param climate  null when there is no factor
 * @param wasteG   grams kept out of the waste, null when the weight is not known
 * @param saving   money not spent, null when no price is known
 */
record Figures(ReplacementShare share, @Nullable Integer lifeDays, @Nullable Climate climate, @Nullable Long wasteG, @Nullable Money saving,
    Receipt receipt) {

  /**
   * Grams of CO2e not emitted, with where the figure comes from.
   *
   * @param lowG    hardly less than this
   * @param likelyG the figure that is summed
   * @param highG   hardly more than this
   */
  record Climate(long lowG, long likelyG, long highG, String source, int sourceYear, Confidence confidence) {}

  /** Percent of it that has a factor. */
  int coverage() {
    return climate == null ? 0 : 100;
  }
}
