package se.samnytta.listing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * What a municipality advises its units to ask for their things, as thousandths of what one costs new. Advice alone: the price
 * of an ad is what its owner writes.
 *
 * @param from         the first day it holds
 * @param sellPermille for one that is sold, null for no advice
 * @param rentPermille for one that is rented out for a day, null for no advice
 */
public record GuidePrice(LocalDate from, @Nullable Integer sellPermille, @Nullable Integer rentPermille) {

  /** All that a new one costs. */
  public static final int WHOLE = 1000;

  public GuidePrice {
    require(sellPermille);
    require(rentPermille);
  }

  private static void require(@Nullable Integer permille) {
    if (permille != null && (permille < 1 || permille > WHOLE))
      throw new IllegalArgumentException("advice is a part of the new price: " + permille);
  }

  /** The part that is advised for that; nothing where there is no advice. */
  public Optional<Integer> permille(Term term) {
    return Optional.ofNullable(switch (term) {
      case SELL -> sellPermille;
      case RENT -> rentPermille;
      case GIVE, LEND, SWAP, HIRE -> null;
    });
  }

  /** What is advised for one that costs so much new, in whole kronor; nothing where that comes to none. */
  public Optional<Money> of(Term term, Money newPrice) {
    return permille(term).map(part -> Math.multiplyExact(newPrice.ore(), part)).map(GuidePrice::kronor).filter(price -> !price.isZero());
  }

  private static Money kronor(long thousandthsOfOre) {
    return Money.kronor((thousandthsOfOre + 50_000) / 100_000);
  }
}
