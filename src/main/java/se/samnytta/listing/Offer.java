package se.samnytta.listing;

import org.jspecify.annotations.Nullable;

/**
 * One way of having what the ad offers.
 *
 * @param price  asked for when renting and selling; null elsewhere, and for a service without a price yet
 * @param wanted what is wanted in return when swapping, may be empty
 */
public record Offer(Term term, @Nullable Price price, String wanted) {

  public Offer {
    if (price != null && !term.hasPrice())
      throw new IllegalArgumentException(term + " costs nothing");
    if (price == null && (term == Term.RENT || term == Term.SELL))
      throw new IllegalArgumentException(term + " has a price");
  }

  public static Offer free(Term term) {
    return new Offer(term, null, "");
  }

  public static Offer priced(Term term, Price price) {
    return new Offer(term, price, "");
  }

  public static Offer swap(String wanted) {
    return new Offer(Term.SWAP, null, wanted);
  }
}
