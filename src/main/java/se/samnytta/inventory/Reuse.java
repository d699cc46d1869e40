package se.samnytta.inventory;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * A reuse whose effect is asked for.
 *
 * @param quantity       how many pieces, at least 1
 * @param weightG        grams of one, null to take what the factor's type usually weighs
 * @param newPrice       what one of these costs new, null to take what the factor's type usually costs
 * @param share          how much of a new purchase it replaces
 * @param loanDays       days that it is borrowed for, counted against the type's life; null when it changes owner or the
 *                       borrower says that a whole purchase was avoided
 * @param transportG     grams of CO2e of moving it
 * @param refurbishingG  grams of CO2e of making it fit for use
 * @param paid           what the receiver pays for all of it, for the thing, moving and refurbishing
 */
public record Reuse(int quantity, @Nullable Long weightG, @Nullable Money newPrice, ReplacementShare share, @Nullable Integer loanDays,
    long transportG, long refurbishingG, Money paid) {

  public Reuse {
    if (quantity < 1 || transportG < 0 || refurbishingG < 0 || (loanDays != null && loanDays < 1))
      throw new IllegalArgumentException("not a reuse: " + quantity + " pieces, " + loanDays + " days");
  }

  /** One piece that changes owner before anybody has been asked, fetched by the receiver. */
  public static Reuse expectedOf(@Nullable Long weightG, @Nullable Money newPrice) {
    return new Reuse(1, weightG, newPrice, ReplacementShare.ASSUMED, null, 0, 0, Money.ZERO);
  }
}
