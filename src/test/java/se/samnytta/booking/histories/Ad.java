package se.samnytta.booking.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samnytta.kernel.Money;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;

/**
 * What somebody offers.
 *
 * @param owner  the number of its unit
 * @param kronor what each term costs, nothing for what is free
 * @param stock  how many there are at first
 */
record Ad(String name, int owner, SortedMap<Term, Integer> kronor, LendingRules lending, ApprovalRule approval, int stock) {

  private static final ApprovalRule[] RULES = { new ApprovalRule(ApprovalRule.When.NEVER, null, 3),
      new ApprovalRule(ApprovalRule.When.ALWAYS, null, 2), new ApprovalRule(ApprovalRule.When.OTHER_MUNICIPALITY, null, 3),
      new ApprovalRule(ApprovalRule.When.ABOVE_AMOUNT, Money.kronor(200), 5) };

  private static final LendingRules[] LENDING = { LendingRules.NONE, new LendingRules(null, null, 2, 0), new LendingRules(null, 9, 1, 1),
      LendingRules.NONE.with(new ByTheHour(null, 6, 1, 0)), LendingRules.hoursOnly(new ByTheHour(2, null, 2, 0)),
      new LendingRules(2, null, 1, 0, null, true, ByTheHour.ANY) };

  private static final int[] STOCKS = { 4, 1, 8, 2, 10, 3, 5 };

  /** What is offered in one of many markets: the same terms by the same units, with other rules and numbers. */
  static List<Ad> market(int number) {
    List<Ad> ads = new ArrayList<>();
    add(ads, number, "Tält", 0, Map.of(Term.LEND, 0));
    add(ads, number, "Skrivbord", 0, Map.of(Term.GIVE, 0, Term.SELL, 100, Term.SWAP, 0));
    add(ads, number, "Projektor", 2, Map.of(Term.LEND, 0, Term.RENT, 50));
    add(ads, number, "Dator", 2, Map.of(Term.SWAP, 0, Term.GIVE, 0, Term.LEND, 0));
    add(ads, number, "Piano", 1, Map.of(Term.SWAP, 0, Term.SELL, 2000, Term.RENT, 300));
    add(ads, number, "Stol", 3, Map.of(Term.LEND, 0, Term.SWAP, 0, Term.GIVE, 0));
    add(ads, number, "Skidor", 4, Map.of(Term.LEND, 0, Term.SWAP, 0));
    return ads;
  }

  private static void add(List<Ad> ads, int market, String name, int owner, Map<Term, Integer> kronor) {
    int place = ads.size();
    ads.add(new Ad(name, owner, new TreeMap<>(kronor), LENDING[(market + place) % LENDING.length],
        RULES[(market / 2 + place) % RULES.length], STOCKS[(market + 3 * place) % STOCKS.length]));
  }

  /** What a price is for: a piece of what is sold; a piece and an hour where it is rented by the hour alone, a piece and a day otherwise. */
  PricePer per(Term term) {
    if (term == Term.SELL)
      return PricePer.ITEM;
    return lending.byTheDay() ? PricePer.ITEM_DAY : PricePer.ITEM_HOUR;
  }

  int hoursBetween() {
    ByTheHour hours = lending.byTheHour();
    return hours == null ? 0 : hours.buffer();
  }

  Offer[] offers() {
    return kronor.entrySet().stream().map(each -> switch (each.getKey()) {
      case SWAP -> Offer.swap("Något annat");
      case SELL, RENT -> Offer.priced(each.getKey(), new Price(Money.kronor(each.getValue()), per(each.getKey())));
      default -> Offer.free(each.getKey());
    }).toArray(Offer[]::new);
  }
}
