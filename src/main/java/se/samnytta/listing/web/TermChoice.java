package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samnytta.inventory.Kind;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.web.Page;

/**
 * A way of letting others have it, with what belongs to it.
 *
 * @param value  what the form sends
 * @param label  the seeker's word
 * @param priced whether a price is asked for
 * @param advice what the municipality advises to ask, empty for nothing
 * @param swap   whether something is wanted in return
 * @param per    what the price may be for; empty when there is only one answer
 */
public record TermChoice(String value, String label, boolean priced, String advice, boolean swap, Map<String, String> per) {

  private static final Set<PricePer> FOR_RENT = EnumSet.complementOf(EnumSet.of(PricePer.ITEM));

  static List<TermChoice> of(Kind kind, Map<Term, String> advice, Page page) {
    return Arrays.stream(Term.values()).filter(term -> (term == Term.HIRE) == (kind != Kind.GOODS))
        .map(term -> of(term, advice.getOrDefault(term, ""), page)).toList();
  }

  private static TermChoice of(Term term, String advice, Page page) {
    Map<String, String> per = new LinkedHashMap<>();
    if (term == Term.RENT || term == Term.HIRE)
      (term == Term.RENT ? FOR_RENT : EnumSet.allOf(PricePer.class)).forEach(each -> per.put(each.name(), page.t("listing.per." + each)));
    return new TermChoice(term.name(), page.t("listing.term." + term), term.hasPrice(), advice, term == Term.SWAP, per);
  }
}
