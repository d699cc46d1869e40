package se.samnytta.inventory;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * What the thing cost when it was new, as far as anybody knows.
 *
 * @param price     estimated purchase price of one, without VAT
 * @param year      the year it was bought
 * @param bookValue what the asset register says it is worth today, if it is there
 */
public record Purchase(@Nullable Money price, @Nullable Integer year, @Nullable Money bookValue) {

  public static final Purchase UNKNOWN = new Purchase(null, null, null);
}
