package se.samnytta.booking.web;

import se.samnytta.listing.Term;

/** Words that templates put into addresses. */
public final class BookingWords {

  private BookingWords() {}

  public static String term(Term term) {
    return TermWords.of(term);
  }
}
