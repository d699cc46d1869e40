package se.samnytta.staffing;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * What the owner wants for the work.
 *
 * @param pricing whether the price is for an hour or for all of it
 * @param price   without VAT
 * @param minutes how long it takes, null for a task whose time does not matter
 */
public record Quoted(Pricing pricing, Money price, @Nullable Integer minutes) {

  /** What a price is for. */
  public enum Pricing {
    HOUR, FIXED
  }

  /** What so many minutes cost, rounded to whole öre; a fixed price falls due when all is done. */
  public Money of(int worked, boolean all) {
    return switch (pricing) {
      case HOUR -> new Money(Math.floorDiv(price.ore() * worked * 2 + 60, 120));
      case FIXED -> all ? price : Money.ZERO;
    };
  }

  /** What it costs as far as is known now. */
  public Money expected() {
    return of(minutes == null ? 0 : minutes, true);
  }
}
