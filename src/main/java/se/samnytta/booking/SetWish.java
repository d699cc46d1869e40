package se.samnytta.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.listing.Term;

/**
 * What a set is to be of.
 *
 * @param search as the address of the list of ads has it, see {@link se.samnytta.listing.SetSearch}
 * @param terms  the ways that will do, the best first: all are loans, or none is
 * @param last   of a loan, null for what one keeps
 */
public record SetWish(Map<String, String[]> search, List<Term> terms, int quantity, @Nullable LocalDate first, @Nullable LocalDate last) {

  /** The most pieces of a set. */
  public static final int MOST_PIECES = 500;

  /** The most owners of a set. */
  public static final int MOST_OWNERS = Combinations.MOST_OWNERS;

  public static final List<Term> LOAN = List.of(Term.LEND, Term.RENT);
  public static final List<Term> KEEP = List.of(Term.GIVE, Term.SELL);

  public SetWish {
    terms = List.copyOf(terms);
    if (quantity < 1 || quantity > MOST_PIECES)
      throw new IllegalArgumentException("a set has 1 to " + MOST_PIECES + " pieces: " + quantity);
    if (!LOAN.containsAll(terms) && !KEEP.containsAll(terms))
      throw new IllegalArgumentException("a set is lent as a whole or kept as a whole: " + terms);
  }

  boolean isLoan() {
    return LOAN.containsAll(terms);
  }

  Set<Term> ways() {
    return Set.copyOf(terms);
  }
}
