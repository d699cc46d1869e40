package se.samnytta.listing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samnytta.listing.GuidePrice;
import se.samnytta.listing.Term;
import se.samnytta.web.Format;
import se.samnytta.web.Page;

/**
 * What a municipality advises from a day on.
 *
 * @param from   the first day
 * @param advice the parts in words, "Köpa: 30 % av nypriset"
 * @param mark   "Gäller nu" or "Kommer", empty for what has held
 * @param now    whether it holds today
 */
public record GuidePriceView(String from, String advice, String mark, boolean now) {

  /** The latest first day first; of those that have begun the first one holds. */
  static List<GuidePriceView> of(List<GuidePrice> prices, Page page) {
    LocalDate holds = prices.stream().map(GuidePrice::from).filter(from -> !from.isAfter(page.today())).findFirst().orElse(LocalDate.MIN);
    return prices.stream().map(price -> of(price, holds, page)).toList();
  }

  private static GuidePriceView of(GuidePrice price, LocalDate holds, Page page) {
    boolean now = price.from().equals(holds);
    return new GuidePriceView(page.format().date(price.from()), advice(price, page),
        now ? page.t("listing.guide.now") : price.from().isAfter(page.today()) ? page.t("listing.guide.coming") : "", now);
  }

  private static String advice(GuidePrice price, Page page) {
    var parts = new ArrayList<String>();
    for (Term term : List.of(Term.SELL, Term.RENT))
      price.permille(term).ifPresent(part -> parts.add(page.t("listing.guide.part." + term, percent(part, page))));
    return parts.isEmpty() ? page.t("listing.guide.none") : String.join(Format.BETWEEN, parts);
  }

  static String percent(int permille, Page page) {
    return page.format().number(BigDecimal.valueOf(permille, 1), 1);
  }
}
