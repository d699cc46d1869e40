package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Suspension;

/** The rules as a table. Today is Monday 23 November 2026; the owner is open on weekdays, but not on Thursday 3 December. */
class BookingRulesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final UnitId OWNER = new UnitId(1);
  private static final UnitId ASKER = new UnitId(2);
  private static final OpenDays WEEKDAYS = new OpenDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
      Set.of(LocalDate.parse("2026-12-03")),
      _ -> false);

  private static Offered ad(UnitId owner, Kind kind, LendingRules lending, Offer... offers) {
    return new Offered(new ListingId(7), 4, ListingState.PUBLISHED, kind, "Projektor", owner, new Municipality("1281"), new ItemId(9),
        new CategoryId(3), List.of(offers), LocalDate.parse("2026-11-25"), lending, ApprovalRule.USUAL, 5, owner, null, null, null, null,
        null);
  }

  private static final Offered PROJECTOR = ad(OWNER, Kind.GOODS, new LendingRules(2, 14, 1, 3), Offer.free(Term.LEND),
      Offer.free(Term.GIVE),
      Offer.priced(Term.SELL, new Price(Money.kronor(400), PricePer.ITEM)), Offer.swap("Stolar"));

  private static List<Refusal> refusals(Wish wish, Offered offered) {
    return BookingRules.refusals(new BookingRules.Facts(wish, offered, null, ASKER, TODAY, WEEKDAYS, null));
  }

  @ParameterizedTest(name = "{0} st {1} till {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      1 | 2026-11-30 | 2026-12-04 |
      5 | 2026-11-30 | 2026-12-04 |
      6 | 2026-11-30 | 2026-12-04 | MoreThanExist[exist=5]
      0 | 2026-11-30 | 2026-12-04 | NoQuantity[]
      1 |            |            | NoPeriod[]
      1 | 2026-11-30 |            | NoPeriod[]
      1 | 2026-12-04 | 2026-11-30 | Backwards[]
      1 | 2026-11-20 | 2026-11-30 | InThePast[] NotYet[from=2026-11-25]
      1 | 2026-11-25 | 2026-11-30 | TooSoon[earliest=2026-11-26]
      1 | 2026-11-24 | 2026-11-27 | TooSoon[earliest=2026-11-26] NotYet[from=2026-11-25]
      1 | 2026-11-30 | 2026-11-30 | TooShort[shortestDays=2]
      1 | 2026-11-30 | 2026-12-14 | TooLong[longestDays=14]
      1 | 2026-11-28 | 2026-11-30 | ClosedDay[day=2026-11-28, nextOpen=2026-11-30]
      1 | 2026-11-30 | 2026-12-03 | ClosedDay[day=2026-12-03, nextOpen=2026-12-04]
      1 | 2029-12-03 | 2029-12-07 | TooFarAhead[latest=2029-11-23]
      """)
  void loans(int quantity, LocalDate first, LocalDate last, String expected) {
    Wish wish = new Wish(new ListingId(7), Term.LEND, quantity, first, last, null, null);
    assertThat(String.join(" ", refusals(wish, PROJECTOR).stream().map(Object::toString).toList()))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void whatIsKeptNeedsNoDayButADayHasToBeOpen() {
    assertThat(refusals(Wish.keep(new ListingId(7), Term.GIVE, 2, null), PROJECTOR)).isEmpty();
    assertThat(refusals(Wish.keep(new ListingId(7), Term.GIVE, 2, LocalDate.parse("2026-11-29")), PROJECTOR))
        .containsExactly(new Refusal.ClosedDay(LocalDate.parse("2026-11-29"), LocalDate.parse("2026-11-30")));
    assertThat(refusals(Wish.keep(new ListingId(7), Term.GIVE, 2, LocalDate.parse("2026-11-25")), PROJECTOR)).as("no lead time for gifts")
        .isEmpty();
  }

  @Test
  void whatMakesTheRestPointlessIsSaidAlone() {
    Wish backwards = Wish.loan(new ListingId(7), Term.RENT, 0, LocalDate.parse("2026-12-04"), LocalDate.parse("2026-11-30"));
    assertThat(refusals(backwards, PROJECTOR)).containsExactly(new Refusal.NotOffered(Term.RENT));
    assertThat(refusals(backwards, ad(ASKER, Kind.GOODS, LendingRules.NONE, Offer.free(Term.GIVE))))
        .containsExactly(new Refusal.OwnThing());
    assertThat(refusals(Wish.keep(new ListingId(7), Term.HIRE, 1, null), ad(OWNER, Kind.SERVICE, LendingRules.NONE, Offer.free(Term.HIRE))))
        .containsExactly(new Refusal.NotBookableYet());
  }

  @Test
  void aUnitThatHasBeenStoppedIsToldUntilWhen() {
    var until = new Suspension(LocalDate.parse("2026-12-31"), "Tre sena lån");
    Wish wish = Wish.keep(new ListingId(7), Term.GIVE, 1, null);
    assertThat(BookingRules.refusals(new BookingRules.Facts(wish, PROJECTOR, null, ASKER, TODAY, WEEKDAYS, until)))
        .containsExactly(new Refusal.Suspended(LocalDate.parse("2026-12-31"), "Tre sena lån"));
  }

  @Test
  void anAdThatWasChangedMeanwhileSaysWhatItCostsNow() {
    Wish old = new Wish(new ListingId(7), Term.SELL, 2, null, null, null, 3);
    assertThat(refusals(old, PROJECTOR)).containsExactly(new Refusal.Changed(Money.kronor(800)));
    assertThat(refusals(new Wish(new ListingId(7), Term.SELL, 2, null, null, null, 4), PROJECTOR)).isEmpty();
  }

  @Test
  void aSwapGivesSomethingOfOnesOwn() {
    Wish swap = Wish.swap(new ListingId(7), 1, new Wish.InReturn(new ListingId(8), 2, 0));
    Offered own = ad(ASKER, Kind.GOODS, LendingRules.NONE, Offer.free(Term.GIVE));
    Offered theirs = new Offered(own.id(), 1, own.state(), own.kind(), own.title(), OWNER, own.municipality(), new ItemId(10),
        own.category(),
        own.offers(), null, own.lending(), own.approval(), 5, OWNER, null, null, null, null, null);
    Offered mine = new Offered(own.id(), 1, own.state(), own.kind(), own.title(), ASKER, own.municipality(), new ItemId(10), own.category(),
        own.offers(), null, own.lending(), own.approval(), 1, ASKER, null, null, null, null, null);
    assertThat(with(swap, theirs)).containsExactly(new Refusal.NotYoursToGive());
    assertThat(with(swap, mine)).as("only one exists").containsExactly(new Refusal.NotYoursToGive());
    assertThat(with(Wish.swap(new ListingId(7), 1, new Wish.InReturn(new ListingId(8), 1, 0)), mine)).isEmpty();
    assertThat(refusals(new Wish(new ListingId(7), Term.SWAP, 1, null, null, null, null), PROJECTOR))
        .containsExactly(new Refusal.NothingInReturn());
  }

  private static List<Refusal> with(Wish wish, Offered inReturn) {
    return BookingRules.refusals(new BookingRules.Facts(wish, PROJECTOR, inReturn, ASKER, TODAY, WEEKDAYS, null));
  }

  @Test
  void aRequestIsNeitherEmptyNorEndless() {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new BookingRequest(UUID.randomUUID(), List.of(), "")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
