package se.samnytta.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samnytta.listing.Refusal.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Kind;
import se.samnytta.inventory.Purchase;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Reach;

class ListingRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final ListingDetails DESK = ad("Ett skrivbord", 1, Offer.free(Term.GIVE));

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(TITLE_TOO_LONG, ad("x".repeat(101), 1)),
        Arguments.of(BODY_TOO_LONG, ListingDetails.of("x", "y".repeat(4001), thing(1), List.of())),
        Arguments.of(UNREADABLE, ad("Skriv\u0000bord", 1)),
        Arguments.of(UNREADABLE, DESK.with(new PickUp("Kom\u0007 in", false))),
        Arguments.of(TERM_TWICE, ad("x", 1, Offer.free(Term.GIVE), Offer.free(Term.GIVE))),
        Arguments.of(TERMS_NOT_FOR_THINGS, ad("x", 1, Offer.free(Term.HIRE))),
        Arguments.of(WANTED_TOO_LONG, ad("x", 1, Offer.swap("z".repeat(301)))),
        Arguments.of(FROM_HAS_PASSED, DESK.with(new OnOffer(TODAY.minusDays(1), null))),
        Arguments.of(FROM_TOO_FAR, DESK.with(new OnOffer(TODAY.plusYears(11), null))),
        Arguments.of(LAST_DAY_HAS_PASSED, DESK.with(new OnOffer(null, TODAY.minusDays(1)))),
        Arguments.of(LAST_DAY_BEFORE_FROM, DESK.with(new OnOffer(TODAY.plusDays(9), TODAY.plusDays(3)))),
        Arguments.of(LAST_DAY_TOO_FAR, DESK.with(new OnOffer(null, LocalDate.MAX))),
        Arguments.of(DAYS_OUT_OF_RANGE, DESK.with(new LendingRules(0, null, 0, 0))),
        Arguments.of(DAYS_OUT_OF_RANGE, DESK.with(new LendingRules(null, 99_999, 0, 0))),
        Arguments.of(SHORTEST_LONGER_THAN_LONGEST, DESK.with(new LendingRules(9, 3, 0, 0))),
        Arguments.of(BUFFER_OUT_OF_RANGE, DESK.with(new LendingRules(null, null, -1, 0))),
        Arguments.of(LEAD_OUT_OF_RANGE, DESK.with(new LendingRules(null, null, 0, 366))),
        Arguments.of(ANSWER_DAYS_OUT_OF_RANGE, DESK.with(new ApprovalRule(ApprovalRule.When.ALWAYS, null, 31))),
        Arguments.of(AMOUNT_MISSING, DESK.with(new ApprovalRule(ApprovalRule.When.ABOVE_AMOUNT, null, 3))),
        Arguments.of(PICKUP_NOTE_TOO_LONG, DESK.with(new PickUp("x".repeat(501), false))),
        Arguments.of(PUBLIC_ONLY_FOR_SALE, DESK.with(new Showing(Reach.UNIT, Reach.PUBLIC))),
        Arguments.of(PLACE_NOTE_TOO_LONG, with(thing(1).at(null, "x".repeat(201)))),
        Arguments.of(BRAND_TOO_LONG, with(thing(1).madeBy("x".repeat(201), ""))),
        Arguments.of(MATERIALS_TOO_LONG, with(thing(1).madeBy("", "x".repeat(201)))),
        Arguments.of(PURCHASE_YEAR_OUT_OF_RANGE, with(thing(1).with(new Purchase(null, 2027, null)))),
        Arguments.of(PURCHASE_PRICE_OUT_OF_RANGE, with(thing(1).with(new Purchase(new Money(-1), null, null)))),
        Arguments.of(HOURS_OUT_OF_RANGE, with(thing(1).withHoursPerWeek(0))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refuses(Refusal refusal, ListingDetails ad) {
    assertThat(ListingRules.toKeep(judged(ad, Kind.GOODS))).containsExactly(refusal);
  }

  @Test
  void keepsADraftThatLacksMostButPublishesItNot() {
    ListingDetails empty = ad("  ", 0);
    assertThat(ListingRules.toKeep(judged(empty, Kind.GOODS))).isEmpty();
    assertThat(ListingRules.toPublish(judged(empty, Kind.GOODS))).containsExactly(TITLE_MISSING, QUANTITY_MISSING, NO_TERMS);
    assertThat(ListingRules.toPublish(judged(DESK, Kind.GOODS))).isEmpty();
  }

  @Test
  void offersServicesAndPeoplesTimeForHireAlone() {
    assertThat(ListingRules.toKeep(judged(DESK, Kind.SERVICE))).containsExactly(TERMS_NOT_FOR_SERVICES);
    assertThat(ListingRules.toPublish(judged(ad("Kock", 1, Offer.free(Term.HIRE)), Kind.STAFF))).isEmpty();
  }

  @Test
  void letsAFirstDayPassThatWasSaidInTime() {
    ListingDetails ad = DESK.with(new OnOffer(TODAY.minusDays(1), null));
    assertThat(ListingRules.toKeep(new ListingRules.Case(ad, Kind.GOODS, TODAY, TODAY.minusDays(1)))).isEmpty();
  }

  private static ListingRules.Case judged(ListingDetails ad, Kind kind) {
    return new ListingRules.Case(ad, kind, TODAY, null);
  }

  private static ListingDetails ad(String title, int quantity, Offer... offers) {
    return ListingDetails.of(title, "", thing(quantity), List.of(offers));
  }

  private static ListingDetails with(ItemDetails item) {
    return ListingDetails.of("Ett skrivbord", "", item, List.of(Offer.free(Term.GIVE)));
  }

  private static ItemDetails thing(int quantity) {
    return ItemDetails.of(new CategoryId(1), quantity, Condition.B);
  }
}
