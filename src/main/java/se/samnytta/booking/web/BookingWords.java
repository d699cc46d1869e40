package se.samnytta.booking.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samnytta.listing.Term;

/** Words that templates put into addresses. */
public final class BookingWords {

  private BookingWords() {}

  public static String term(Term term) {
    return TermWords.of(term);
  }

  public static String query(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
