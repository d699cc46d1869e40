package se.samnytta.inventory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * What a reuse saves, with where the figure comes from.
 *
 * <p>The formula is
 *
 * <pre>
 * CO2e    = share × life × factor − transport − refurbishing
 * waste   = weight, when the thing changes owner
 * kronor  = share × life × new price − paid
 * </pre>
 *
 * where <i>factor</i> is the making of the pieces new (per piece, or per kilogram × weight; the use phase is not counted),
 * <i>share</i> is {@link ReplacementShare} and <i>life</i> is 1, or for a loan its days of the type's expected life. Waste
 * does not follow the share: the giver would have thrown the thing away whatever the receiver had done. A loan avoids no
 * waste. The factors and their sources are the table {@code inventory.emission_factor}; where sources differ the lower
 * value is kept. A figure may be negative: a long transport can cost more than the reuse saves, and that is told.
 *
 * @param co2eG      grams of CO2e not emitted
 * @param wasteG     grams kept out of the waste, null when the weight is not known
 * @param saving     money not spent, null when no price is known
 * @param source     where the factor comes from
 * @param sourceYear the year of that source
 * @param assumed    whether the share of replaced purchases was assumed, not answered
 * @param coverage   percent of what is summed that has a factor: 100 for one reuse, less for a total that lacks some
 */
public record ExpectedEffect(long co2eG, @Nullable Long wasteG, @Nullable Money saving, String source, int sourceYear,
    Confidence confidence, boolean assumed, int coverage) {

  private static final int DAYS_A_YEAR = 365;
  private static final int LIFE_YEARS_WHEN_UNKNOWN = 10;

  /** The effect of a reuse; nothing when the factor is per kilogram and the weight is not known. */
  public static Optional<ExpectedEffect> of(EmissionFactor factor, Reuse reuse) {
    Long weightG = reuse.weightG() != null || factor.per() == EmissionFactor.Per.KG ? reuse.weightG() : factor.weightG();
    if (factor.per() == EmissionFactor.Per.KG && weightG == null)
      return Optional.empty();
    Part part = Part.of(factor, reuse);
    long newG = part.of(madeNew(factor, weightG, factor.co2eGNew(), reuse.quantity()));
    Money price = newPrice(factor, reuse, weightG);
    return Optional.of(new ExpectedEffect(newG - reuse.transportG() - reuse.refurbishingG(),
        weightG == null ? null : reuse.loanDays() == null ? Long.valueOf(weightG * reuse.quantity()) : Long.valueOf(0),
        price == null ? null : new Money(part.of(price.ore()) - reuse.paid().ore()),
        factor.source(), factor.sourceYear(), factor.confidence(), reuse.share().isAssumed(), 100));
  }

  private static @Nullable Money newPrice(EmissionFactor factor, Reuse reuse, @Nullable Long weightG) {
    Money own = reuse.newPrice();
    if (own != null)
      return own.times(reuse.quantity());
    Money usual = factor.newPrice();
    return usual == null ? null : new Money(madeNew(factor, weightG, usual.ore(), reuse.quantity()));
  }

  /** So much for each piece, or for each kilogram of each piece. */
  private static long madeNew(EmissionFactor factor, @Nullable Long weightG, long each, int quantity) {
    if (factor.per() == EmissionFactor.Per.ITEM || weightG == null)
      return Math.multiplyExact(each, quantity);
    return divided(Math.multiplyExact(Math.multiplyExact(each, weightG), quantity), 1000);
  }

  private static long divided(long amount, long by) {
    return Math.floorDiv(amount + by / 2, by);
  }

  /** The part of the new things that is replaced: share times part of their life. */
  private record Part(int percent, long days, long lifeDays) {

    static Part of(EmissionFactor factor, Reuse reuse) {
      Integer years = factor.lifeYears();
      long life = (long) (years == null ? LIFE_YEARS_WHEN_UNKNOWN : years) * DAYS_A_YEAR;
      Integer days = reuse.loanDays();
      return new Part(reuse.share().percent(), days == null ? life : Math.min(days, life), life);
    }

    long of(long whole) {
      return divided(Math.multiplyExact(Math.multiplyExact(whole, percent), days), 100 * lifeDays);
    }
  }
}
