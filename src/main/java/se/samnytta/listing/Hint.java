package se.samnytta.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/**
 * What things like one have weighed and sold for: the middle one of at least {@value #FEWEST} that somebody has taken.
 *
 * @param weightG grams of one, null when fewer have said
 * @param price   what one was sold for, null when fewer have been
 */
public record Hint(@Nullable Long weightG, @Nullable Money price) {

  static final int FEWEST = 5;

  static Hint of(List<Long> weights, List<Long> prices) {
    Long price = middle(prices);
    return new Hint(middle(weights), price == null ? null : new Money(price));
  }

  /** Of an even number the lower one of the two in the middle, which somebody has said. */
  private static @Nullable Long middle(List<Long> numbers) {
    return numbers.size() < FEWEST ? null : numbers.stream().sorted().toList().get((numbers.size() - 1) / 2);
  }
}
