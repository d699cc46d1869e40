package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/** More, fewer, other days, while it runs. Only more asks for what is free. */
class ChangesTest extends BookingTest {

  private ListingId tents(int quantity) {
    return shelf.offer(petra, shelf.loans("Tält", quantity, LendingRules.NONE));
  }

  private ListingId tentsThatTheOwnerDecidesOn(int quantity) {
    return shelf.offer(petra, shelf.details("Tält", quantity, Offer.free(Term.LEND)).with(LendingRules.NONE));
  }

  private StepOutcome change(Actor actor, BookingId id, Change change) {
    return with(actor, id, version -> changes.change(actor, id, version, change));
  }

  private StepOutcome many(BookingId id, int quantity) {
    return change(anna, id, Change.quantities(quantities(anna, id, quantity)));
  }

  private StepOutcome answer(Actor actor, BookingId id, Side side, boolean yes) {
    return with(actor, id, version -> changes.answer(actor, id, version, side, yes));
  }

  private int booked(BookingId id) {
    return records.booking(anna, id).lines().getFirst().quantity();
  }

  private Period period(BookingId id) {
    return Objects.requireNonNull(records.booking(anna, id).period());
  }

  @Test
  void fewerIsTheReceiversOwnChoiceAndFreeAtOnce() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Shelf.sale(100));
    BookingId id = booked(anna, Wish.keep(desks, Term.SELL, 8, null));
    assertThat(many(id, 5)).isEqualTo(done(id, BookingState.REQUESTED));
    assertThat(records.booking(anna, id).amount()).isEqualTo(Money.kronor(500));
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(9);
    assertThat(change(petra, id, Change.quantities(quantities(petra, id, 1)))).isEqualTo(new StepOutcome.NotYours());
    assertThat(many(id, 0)).isEqualTo(new StepOutcome.TooFew(line(id), 1));
  }

  @Test
  void moreIsHadAtOnceWhereTheOwnerLetsItThroughAndItIsFree() {
    ListingId tents = tents(5);
    ItemId item = shelf.item(petra, tents);
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    assertThat(many(id, 4)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(records.freeOnDays(item, openDay(1), 1)).containsExactly(1);
    lent(tents, 1, openDay(2), openDay(2));
    assertThat(many(id, 5)).isEqualTo(new StepOutcome.NotFree(line(id), 4));
    assertThat(many(id, 6)).as("more than there are").isEqualTo(new StepOutcome.TooMany(line(id), 5));
    assertThat(booked(id)).isEqualTo(4);
    assertThat(records.broken(item)).isEmpty();
  }

  @Test
  void moreIsAskedOfAnOwnerWhoDecidesAndStandsAsBeforeUntilThen() {
    BookingId id = lent(tentsThatTheOwnerDecidesOn(5), 2, openDay(1), openDay(3));
    assertThat(many(id, 3)).as("not answered yet: the answer is to what is asked for now").isEqualTo(done(id, BookingState.REQUESTED));
    approve(petra, id, Side.OWNER);
    assertThat(many(id, 5)).isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER)));
    assertThat(many(id, 5)).as("the same press").isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER)));
    assertThat(booked(id)).isEqualTo(3);
    assertThat(answer(anna, id, Side.OWNER, true)).isEqualTo(new StepOutcome.NotYours());
    int read = records.booking(petra, id).version();
    assertThat(answer(petra, id, Side.OWNER, true)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(booked(id)).isEqualTo(5);
    assertThat(world.as(petra, () -> changes.answer(petra, id, read, Side.OWNER, true))).as("the same press")
        .isEqualTo(done(id, BookingState.APPROVED));
    assertThat(world.as(petra, () -> changes.answer(petra, id, read, Side.OWNER, false)))
        .isEqualTo(new StepOutcome.NotNow(BookingState.APPROVED));
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.changed", "booking.approved", "booking.change_asked",
        "booking.changed");
    assertThat(records.toldOf(anna, id, 2)).contains("booking.more");
    assertThat(records.askedOf(petra, id, 1)).doesNotContain("booking.changeAsked");
  }

  @Test
  void aNoLeavesItAsItWasAndAQuestionCanBeTakenBack() {
    BookingId id = lent(tentsThatTheOwnerDecidesOn(5), 2, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    many(id, 5);
    assertThat(answer(petra, id, Side.OWNER, false)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(booked(id)).isEqualTo(2);
    many(id, 4);
    int old = records.booking(petra, id).version();
    assertThat(with(anna, id, version -> changes.withdraw(anna, id, version))).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(world.as(petra, () -> changes.answer(petra, id, old, Side.OWNER, true))).as("nothing is asked for any more")
        .isEqualTo(new StepOutcome.NotNow(BookingState.APPROVED));
    assertThat(booked(id)).isEqualTo(2);
    assertThat(records.toldOf(anna, id, 2)).contains("booking.changeRefused.OWNER");
  }

  @Test
  void anotherWishTakesThePlaceOfTheOneThatWaitsAndTheOldAnswerIsStale() {
    BookingId id = lent(tentsThatTheOwnerDecidesOn(5), 2, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    many(id, 5);
    int read = records.booking(petra, id).version();
    many(id, 4);
    assertThat(world.as(petra, () -> changes.answer(petra, id, read, Side.OWNER, true)))
        .isEqualTo(new StepOutcome.Stale(BookingState.APPROVED));
    assertThat(many(id, 1)).as("fewer goes at once").isEqualTo(done(id, BookingState.APPROVED));
    assertThat(answer(petra, id, Side.OWNER, true)).as("of what was asked for nothing is left to answer")
        .isEqualTo(done(id, BookingState.APPROVED));
    assertThat(booked(id)).isEqualTo(1);
  }

  @Test
  void whatIsAskedForHasToBeFreeWhenTheYesComes() {
    ListingId tents = tentsThatTheOwnerDecidesOn(5);
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    many(id, 5);
    lent(tents, 2, openDay(3), openDay(4));
    assertThat(answer(petra, id, Side.OWNER, true)).isEqualTo(new StepOutcome.NotFree(line(id), 3));
    assertThat(booked(id)).isEqualTo(2);
    assertThat(records.broken(shelf.item(petra, tents))).isEmpty();
  }

  @Test
  void theWholeLoanMovesToOtherDaysIfTheyAreFree() {
    ListingId tents = tents(2);
    ItemId item = shelf.item(petra, tents);
    BookingId id = lent(tents, 2, openDay(1), openDay(2));
    lent(tents, 1, openDay(5), openDay(5));
    assertThat(change(anna, id, Change.days(openDay(4), openDay(5)))).isEqualTo(new StepOutcome.NotFree(line(id), 1));
    assertThat(change(anna, id, Change.days(openDay(2), openDay(3)))).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(period(id)).isEqualTo(Period.ofDays(openDay(2), openDay(3)));
    assertThat(records.freeOnDays(item, openDay(1), 1)).containsExactly(2);
    assertThat(records.freeOnDays(item, openDay(3), 1)).containsExactly(0);
    assertThat(change(anna, id, Change.days(openDay(3), openDay(2)))).isEqualTo(new StepOutcome.NotThatDay(new Refusal.Backwards()));
    assertThat(change(anna, id, Change.days(LocalDate.now(Period.SWEDEN).minusDays(1), openDay(3))))
        .isEqualTo(new StepOutcome.NotThatDay(new Refusal.InThePast()));
    assertThat(records.broken(item)).isEmpty();
  }

  @Test
  void aGiftIsWishedForOnAnotherDayAndTheOwnerIsTold() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE)), Term.GIVE, 2, openDay(2)));
    approve(petra, id, Side.OWNER);
    assertThat(change(anna, id, Change.wantedDay(openDay(4)))).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(records.booking(petra, id).wantedDay()).isEqualTo(openDay(4));
    assertThat(records.toldOf(petra, id, 2)).contains("booking.wantedDay");
    assertThat(change(anna, id, Change.lastDay(openDay(5)))).as("what is kept has no last day")
        .isEqualTo(new StepOutcome.NotNow(BookingState.APPROVED));
  }

  @Test
  void whatCostsMoreThanWasApprovedIsApprovedAnew() {
    Actor boss = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo", Role.MEMBER, Role.APPROVER);
    Actor elin = world.member(boss.unit(), "Elin");
    ListingId desks = shelf.offer(petra, "Skrivbord", 9, Shelf.sale(500));
    BookingId id = booked(elin, Wish.keep(desks, Term.SELL, 1, null));
    approve(petra, id, Side.OWNER);
    approve(boss, id, Side.RECEIVER);
    var three = Change.quantities(quantities(elin, id, 3));
    assertThat(change(elin, id, three)).isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER, Side.RECEIVER)));
    assertThat(answer(petra, id, Side.OWNER, true)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(records.booking(elin, id).amount()).as("half a yes is none").isEqualTo(Money.kronor(500));
    assertThat(answer(elin, id, Side.RECEIVER, true)).isEqualTo(new StepOutcome.NotYours());
    assertThat(answer(boss, id, Side.RECEIVER, true)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(records.booking(elin, id).amount()).isEqualTo(Money.kronor(1500));
    assertThat(records.toldOf(boss, id, 2)).contains("booking.changeToApprove");
    assertThat(change(elin, id, Change.quantities(quantities(elin, id, 2)))).as("what costs less is hers")
        .isEqualTo(done(id, BookingState.APPROVED));
  }

  @Test
  void anAmountAboveWhichTheOwnerIsAskedCountsTheWholeOfIt() {
    ApprovalRule above = new ApprovalRule(ApprovalRule.When.ABOVE_AMOUNT, Money.kronor(400), 3);
    Actor boss = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo", Role.MEMBER, Role.APPROVER);
    ListingId desks = shelf.offer(petra, shelf.details("Skrivbord", 9, Shelf.sale(100)).with(above));
    BookingId id = booked(boss, Wish.keep(desks, Term.SELL, 2, null));
    assertThat(change(boss, id, Change.quantities(quantities(boss, id, 4)))).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(change(boss, id, Change.quantities(quantities(boss, id, 5))))
        .isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER)));
  }

  @Test
  void lessTimeIsNotRefusedForTheDaysThatTheOwnerHasComeToWantBetweenLoans() throws Exception {
    ListingId tents = tents(1);
    BookingId id = lent(tents, 1, openDay(1), openDay(4));
    lent(tents, 1, openDay(5), openDay(6));
    Owner.execute("update listing.listing set buffer_days = 4 where id = " + tents);
    assertThat(change(anna, id, Change.days(openDay(1), openDay(3)))).isEqualTo(done(id, BookingState.APPROVED));
    handOver(petra, id, 1);
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(2)))).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(period(id)).isEqualTo(Period.ofDays(openDay(1), openDay(2)));
    assertThat(records.broken(shelf.item(petra, tents))).isEmpty();
  }

  @Test
  void whatHasChangedHandsStaysAndTheRestMayStillChange() {
    ListingId tents = tents(8);
    ItemId item = shelf.item(petra, tents);
    BookingId id = lent(tents, 5, openDay(1), openDay(3));
    handOver(petra, id, 2);
    assertThat(many(id, 1)).isEqualTo(new StepOutcome.TooFew(line(id), 2));
    assertThat(change(anna, id, Change.days(openDay(2), openDay(3)))).as("it has begun")
        .isEqualTo(new StepOutcome.NotNow(BookingState.HANDED_OVER));
    assertThat(many(id, 7)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(5)))).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(takeBack(petra, id, 1)).isInstanceOf(StepOutcome.Done.class);
    assertThat(many(id, 2)).as("no more are to come").isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(many(id, 3)).as("all have changed hands: more is a booking of its own")
        .isEqualTo(new StepOutcome.NotNow(BookingState.HANDED_OVER));
    assertThat(records.freeOnDays(item, openDay(5), 1)).containsExactly(7);
    assertThat(records.broken(item)).isEmpty();
    takeBack(petra, id, 1);
    assertThat(state(id)).isEqualTo(BookingState.CLOSED);
    assertThat(many(id, 2)).isEqualTo(new StepOutcome.NotNow(BookingState.CLOSED));
    assertThat(records.freeOnDays(item, openDay(2), 1)).containsExactly(8);
  }

  @Test
  void nothingIsLeftToAnswerWhenTheBookingIsOver() {
    BookingId id = lent(tentsThatTheOwnerDecidesOn(5), 2, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    many(id, 5);
    with(anna, id, version -> bookings.cancel(anna, id, version, ""));
    assertThat(answer(petra, id, Side.OWNER, true)).isEqualTo(new StepOutcome.NotNow(BookingState.CANCELLED));
    assertThat(records.askedOf(petra, id, 0)).isEmpty();
  }

  @Test
  void aSuspendedUnitGetsNoMoreButMayHaveLess() {
    BookingId id = lent(tents(5), 2, openDay(1), openDay(3));
    records.pass("update organisation.unit set suspended_until = current_date + 9, suspended_reason = 'Sent' where id = " + anna.unit());
    assertThat(many(id, 3)).isInstanceOf(StepOutcome.NoMore.class);
    assertThat(many(id, 1)).isEqualTo(done(id, BookingState.APPROVED));
  }

  @Test
  void aYesToWhatHasChangedHandsMeanwhileComesTooLate() {
    ListingId tents = tentsThatTheOwnerDecidesOn(6);
    BookingId id = lent(tents, 4, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    Change fewerForLonger = new Change(quantities(anna, id, 2), null, openDay(5));
    assertThat(change(anna, id, fewerForLonger)).isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER)));
    handOver(petra, id, 3);
    assertThat(answer(petra, id, Side.OWNER, true)).isEqualTo(new StepOutcome.TooFew(line(id), 3));
    assertThat(change(anna, id, Change.quantities(quantities(anna, id, 6)))).isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER)));
    handOver(petra, id, 1);
    assertThat(answer(petra, id, Side.OWNER, true)).as("all that was agreed on is out: more is a booking of its own")
        .isEqualTo(new StepOutcome.NotNow(BookingState.HANDED_OVER));
    assertThat(booked(id)).isEqualTo(4);
    assertThat(answer(petra, id, Side.OWNER, false)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(records.broken(shelf.item(petra, tents))).isEmpty();
  }

  @Test
  void whatIsWithTheReceiverIsNotMovedToOtherDaysByALateYes() {
    BookingId id = lent(tentsThatTheOwnerDecidesOn(2), 2, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    change(anna, id, Change.days(openDay(3), openDay(5)));
    handOver(petra, id, 1);
    assertThat(answer(petra, id, Side.OWNER, true)).isEqualTo(new StepOutcome.NotNow(BookingState.HANDED_OVER));
    assertThat(period(id)).isEqualTo(Period.ofDays(openDay(1), openDay(3)));
  }
}
