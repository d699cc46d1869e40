package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samnytta.listing.Term;

/** A term in the seeker's words: what the address says, its icon, and the bit that the cards keep for it. */
enum TermWord {

  TAKE_OVER(Term.GIVE, "ta-over", "handHeart", 1), BORROW(Term.LEND, "lana", "arrowCirclepath", 2), //
  RENT(Term.RENT, "hyra", "calendar", 4),
  BUY(Term.SELL, "kopa", "tag", 8), SWAP(Term.SWAP, "byta", "arrowRightLeft", 16), BOOK(Term.HIRE, "boka", "person", 32);

  private static final Map<Term, TermWord> BY_TERM = Arrays.stream(values())
      .collect(Collectors.toUnmodifiableMap(TermWord::term, Function.identity()));

  private final Term term;
  private final String value;
  private final String icon;
  private final int bit;

  TermWord(Term term, String value, String icon, int bit) {
    this.term = term;
    this.value = value;
    this.icon = icon;
    this.bit = bit;
  }

  static TermWord of(Term term) {
    return java.util.Objects.requireNonNull(BY_TERM.get(term));
  }

  static Optional<TermWord> ofValue(String value) {
    return Arrays.stream(values()).filter(each -> each.value.equals(value)).findFirst();
  }

  Term term() {
    return term;
  }

  String value() {
    return value;
  }

  String icon() {
    return icon;
  }

  int bit() {
    return bit;
  }

  /** Key of the word on a card: "Ta över", "Låna", "Hyr". */
  String labelKey() {
    return "find.term." + value;
  }

  /** Key of the word in the filter: "Ta över", "Låna", "Hyra". */
  String filterKey() {
    return "find.filter.satt." + value;
  }
}
