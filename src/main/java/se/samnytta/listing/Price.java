package se.samnytta.listing;

import se.samnytta.kernel.Money;

/** What is asked, without VAT, and for what. */
public record Price(Money amount, PricePer per) {

  /** The most that may be asked for one unit. */
  public static final Money HIGHEST = Money.kronor(10_000_000);

  public Price {
    if (amount.ore() < 0 || amount.isMoreThan(HIGHEST))
      throw new IllegalArgumentException("a price is 0 to " + HIGHEST + ": " + amount);
  }
}
