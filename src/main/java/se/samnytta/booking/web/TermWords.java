package se.samnytta.booking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samnytta.listing.Term;

/** Terms as forms and addresses name them, in the seeker's words; the cheapest first. */
final class TermWords {

  static final Map<String, Term> BY_WORD = new LinkedHashMap<>();
  static {
    BY_WORD.put("ta-over", Term.GIVE);
    BY_WORD.put("lana", Term.LEND);
    BY_WORD.put("hyra", Term.RENT);
    BY_WORD.put("kopa", Term.SELL);
    BY_WORD.put("byta", Term.SWAP);
    BY_WORD.put("boka", Term.HIRE);
  }

  private TermWords() {}

  static String of(Term term) {
    return BY_WORD.entrySet().stream().filter(each -> each.getValue() == term).map(Map.Entry::getKey).findFirst().orElseThrow();
  }

  /** The terms in the order in which they are shown. */
  static List<Term> inOrder(List<Term> terms) {
    return BY_WORD.values().stream().filter(terms::contains).filter(Objects::nonNull).toList();
  }
}
