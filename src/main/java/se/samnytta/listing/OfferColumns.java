package se.samnytta.listing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/** What an ad offers, from a row that has it in arrays: offer_terms, offer_prices in öre, offer_pers and offer_wanted. */
public final class OfferColumns {

  private OfferColumns() {}

  /** The offers in the order of the arrays, none where there are none. */
  public static List<Offer> read(ResultSet row) throws SQLException {
    Array terms = row.getArray("offer_terms");
    if (terms == null)
      return List.of();
    String[] words = (String[]) terms.getArray();
    @Nullable
    Long[] prices = (Long[]) row.getArray("offer_prices").getArray();
    @Nullable
    String[] pers = (String[]) row.getArray("offer_pers").getArray();
    @Nullable
    String[] wanted = (String[]) row.getArray("offer_wanted").getArray();
    return IntStream.range(0, words.length)
        .mapToObj(i -> new Offer(Term.valueOf(words[i]), price(prices[i], pers[i]), Objects.requireNonNullElse(wanted[i], "")))
        .toList();
  }

  private static @Nullable Price price(@Nullable Long ore, @Nullable String per) {
    return ore == null || per == null ? null : new Price(new Money(ore), PricePer.valueOf(per));
  }
}
