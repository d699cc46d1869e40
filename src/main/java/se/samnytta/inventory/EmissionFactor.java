package se.samnytta.inventory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * What the making of a new thing of a type costs the climate.
 *
 * @param itemType      its key, {@code office_chair}
 * @param per           whether the factor counts pieces or kilograms
 * @param co2eGNew      grams of CO2e for one piece or one kilogram of it new
 * @param weightG       grams of a usual piece, null when types of all weights share the factor
 * @param newPrice      what one usually costs new without VAT, an own estimate; for a factor per kilogram, a kilogram
 * @param lifeYears     how long one is expected to last
 * @param source        where the factor comes from
 * @param sourceYear    the year of the release that was read
 */
public record EmissionFactor(String itemType, String nameSv, String nameEn, Per per, long co2eGNew, @Nullable Long weightG,
    @Nullable Money newPrice, @Nullable Integer lifeYears, String source, int sourceYear, Confidence confidence,
    @Nullable String methodNote) {

  /** What the factor is counted for. */
  public enum Per {
    ITEM, KG
  }

  /** What one of that weight usually costs new; nothing where that is not known. */
  Optional<Money> priceOf(@Nullable Long oneWeighsG) {
    if (newPrice == null || per == Per.KG && oneWeighsG == null)
      return Optional.empty();
    return Optional.of(per == Per.ITEM || oneWeighsG == null ? newPrice : new Money(newPrice.ore() * oneWeighsG / 1000));
  }
}
