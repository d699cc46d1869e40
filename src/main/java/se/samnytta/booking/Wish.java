package se.samnytta.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;

/**
 * One thing that is asked for.
 *
 * @param first    the first day of a loan, or the day one would like to have what one keeps; null for any
 * @param last     the last day of a loan, null otherwise
 * @param inReturn what is given for it, in a swap only
 * @param seen     the ad's version that the asker has read, null if they did not read it just now
 */
public record Wish(ListingId listing, Term term, int quantity, @Nullable LocalDate first, @Nullable LocalDate last,
    @Nullable InReturn inReturn, @Nullable Integer seen) {

  /** What is given in a swap: so many of an own ad, and so much money besides; less than nothing asks for money. */
  public record InReturn(ListingId listing, int quantity, long differenceOre) {}

  /** To keep, on that day if it can be had then. */
  public static Wish keep(ListingId listing, Term term, int quantity, @Nullable LocalDate day) {
    return new Wish(listing, term, quantity, day, null, null, null);
  }

  /** To use from the first day to the last. */
  public static Wish loan(ListingId listing, Term term, int quantity, LocalDate first, LocalDate last) {
    return new Wish(listing, term, quantity, first, last, null, null);
  }

  /** To keep, against something of one's own. */
  public static Wish swap(ListingId listing, int quantity, InReturn inReturn) {
    return new Wish(listing, Term.SWAP, quantity, null, null, inReturn, null);
  }
}
