package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.inventory.ItemId;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;

/** Things change hands. */
class HandOversTest extends BookingTest {

  @Test
  void givesTheDesksAwayWhenTheReceiverHasFetchedThem() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 8, null));
    assertThat(approve(petra, id, Side.OWNER)).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(handOver(anna, id, 8)).isEqualTo(done(id, BookingState.CLOSED));
    assertThat(records.quantity(shelf.item(petra, desks))).isEqualTo(6);
    assertThat(records.ownedBy(anna.unit())).containsExactly(8);
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.approved", "booking.handed_over", "booking.closed");
    assertThat(records.auditRows(id)).containsEntry("1281", 4L).containsEntry("1285", 4L);
  }

  @Test
  void waitsForTheReceiversWordWhenTheOwnerHasHandedOver() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 8, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 8, null));
    approve(petra, id, Side.OWNER);
    assertThat(handOver(petra, id, 8)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(shelf.listing(petra, desks).state()).isEqualTo(ListingState.RESERVED_OUT);
    assertThat(with(petra, id, version -> receipts.confirmReceipt(petra, id, version))).isEqualTo(new StepOutcome.NotYours());
    assertThat(with(anna, id, version -> receipts.confirmReceipt(anna, id, version))).isEqualTo(done(id, BookingState.CLOSED));
  }

  @Test
  void handsOverInPartsAndLetsTheRestGo() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Shelf.sale(100));
    BookingId id = booked(anna, Wish.keep(desks, Term.SELL, 8, null));
    records.pass(
        "update booking.approval set decision = 'APPROVED', decided_at = now(), how = 'AUTOMATIC' where side = 'RECEIVER' and booking_id = "
            + id);
    approve(petra, id, Side.OWNER);
    assertThat(handOver(petra, id, 3)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(handOver(petra, id, 6)).isEqualTo(new StepOutcome.TooMany(line(id), 5));
    assertThat(handOver(petra, id, 0)).isEqualTo(new StepOutcome.Nothing());
    assertThat(handOver(petra, id, 4)).isEqualTo(done(id, BookingState.HANDED_OVER));
    ItemId item = shelf.item(petra, desks);
    assertThat(records.quantity(item)).isEqualTo(7);
    assertThat(records.free(item)).isEqualTo(6);
    assertThat(with(anna, id, version -> receipts.confirmReceipt(anna, id, version))).isEqualTo(done(id, BookingState.CLOSED));
    assertThat(records.free(item)).isEqualTo(7);
    assertThat(records.ownedBy(anna.unit())).containsExactly(3, 4);
  }

  @Test
  void countsTheSamePressOfTheButtonOnce() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 8, null));
    approve(petra, id, Side.OWNER);
    UUID key = UUID.randomUUID();
    Map<LineId, Integer> three = quantities(petra, id, 3);
    world.as(petra, () -> handOvers.handOver(petra, id, key, three, ""));
    assertThat(world.as(petra, () -> handOvers.handOver(petra, id, key, three, ""))).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(records.quantity(shelf.item(petra, desks))).isEqualTo(11);
  }

  @Test
  void lendsAndTakesBackInParts() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 6, LendingRules.NONE));
    BookingId id = lent(tents, 5, openDay(1), openDay(4));
    assertThat(state(id)).isEqualTo(BookingState.APPROVED);
    assertThat(handOver(petra, id, 2)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(handOver(anna, id, 3)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(records.quantity(shelf.item(petra, tents))).isEqualTo(6);
    assertThat(takeBack(anna, id, 4)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(takeBack(anna, id, 2)).isEqualTo(new StepOutcome.TooMany(line(id), 1));
    assertThat(takeBack(anna, id, 1)).isEqualTo(done(id, BookingState.RETURNED));
    assertThat(records.free(shelf.item(petra, tents))).isEqualTo(6);
    assertThat(with(anna, id, version -> receipts.confirmReceipt(anna, id, version))).isEqualTo(new StepOutcome.NotYours());
    assertThat(with(petra, id, version -> receipts.confirmReceipt(petra, id, version))).isEqualTo(done(id, BookingState.CLOSED));
  }

  @Test
  void isDoneAtOnceWhenTheOwnerTakesItBack() {
    BookingId id = lent(shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE)), 1, openDay(1), openDay(4));
    handOver(anna, id, 1);
    assertThat(takeBack(petra, id, 1)).isEqualTo(done(id, BookingState.CLOSED));
  }

  @Test
  void keepsTheDaysBetweenTwoLoansFree() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, new LendingRules(null, null, 2, 0)));
    lent(tent, 1, openDay(1), openDay(2));
    assertThat(request(anna, Wish.loan(tent, Term.LEND, 1, openDay(4), openDay(4)))).isInstanceOf(RequestOutcome.NotFree.class);
    assertThat(request(anna, Wish.loan(tent, Term.LEND, 1, openDay(5), openDay(5)))).isInstanceOf(RequestOutcome.Placed.class);
  }

  @Test
  void countsALateThingAsGone() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    BookingId late = lent(tent, 1, openDay(1), openDay(2));
    handOver(petra, late, 1);
    itIsLate(late);
    assertThat(request(anna, Wish.loan(tent, Term.LEND, 1, openDay(9), openDay(9)))).isInstanceOf(RequestOutcome.NotFree.class);
    takeBack(petra, late, 1);
    assertThat(request(anna, Wish.loan(tent, Term.LEND, 1, openDay(9), openDay(9)))).isInstanceOf(RequestOutcome.Placed.class);
  }

  @Test
  void handsOutOnlyWhatTheLastBorrowerHasBroughtBack() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    BookingId late = lent(tents, 2, openDay(1), openDay(2));
    BookingId next = lent(tents, 3, openDay(4), openDay(5));
    handOver(petra, late, 2);
    assertThat(handOver(petra, next, 2)).as("before the others are back").isEqualTo(new StepOutcome.NotThere(line(next), 1));
    itIsLate(late);
    assertThat(handOver(petra, next, 3)).isEqualTo(new StepOutcome.NotThere(line(next), 1));
    assertThat(handOver(petra, next, 1)).isEqualTo(done(next, BookingState.HANDED_OVER));
    assertThat(handOver(anna, next, 2)).isEqualTo(new StepOutcome.NotThere(line(next), 0));
    takeBack(petra, late, 2);
    assertThat(handOver(anna, next, 2)).isEqualTo(done(next, BookingState.HANDED_OVER));
    assertThat(records.broken(shelf.item(petra, tents))).isEmpty();
  }

  @Test
  void givesAwayOnlyWhatTheLastBorrowerHasBroughtBack() {
    ListingId desks = shelf.offer(petra, shelf.details("Bord", 2, Offer.free(Term.LEND), Offer.free(Term.GIVE)).with(Shelf.AT_ONCE));
    BookingId late = lent(desks, 1, openDay(1), openDay(2));
    BookingId next = lent(desks, 1, openDay(4), openDay(5));
    BookingId gift = booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    handOver(petra, late, 1);
    itIsLate(late);
    records.pass("update inventory.hold set starts_at = now() where id = " + records.booking(petra, next).lines().getFirst().hold());
    assertThat(handOver(petra, next, 1)).isEqualTo(done(next, BookingState.HANDED_OVER));
    assertThat(handOver(petra, gift, 1)).as("the next borrower was first").isEqualTo(new StepOutcome.NotThere(line(gift), 0));
    takeBack(petra, late, 1);
    assertThat(handOver(petra, gift, 1)).isEqualTo(done(gift, BookingState.HANDED_OVER));
  }

  private void itIsLate(BookingId id) {
    records.pass("update inventory.hold set starts_at = now() - interval '9 days', ends_at = now() - interval '2 days' where id = "
        + records.booking(petra, id).lines().getFirst().hold());
  }

  @Test
  void asksOnceWhetherTheyWouldHaveBoughtNew() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 1, Offer.free(Term.GIVE)), Term.GIVE, 1, null));
    assertThat(world.as(anna, () -> receipts.answerWouldHaveBought(anna, id, WouldHaveBought.YES)))
        .isEqualTo(new StepOutcome.NotNow(BookingState.REQUESTED));
    approve(petra, id, Side.OWNER);
    handOver(anna, id, 1);
    assertThat(world.as(petra, () -> receipts.answerWouldHaveBought(petra, id, WouldHaveBought.YES)))
        .isEqualTo(new StepOutcome.NotYours());
    assertThat(world.as(anna, () -> receipts.answerWouldHaveBought(anna, id, WouldHaveBought.YES)))
        .isEqualTo(done(id, BookingState.CLOSED));
    assertThat(world.as(anna, () -> receipts.answerWouldHaveBought(anna, id, WouldHaveBought.YES)))
        .isEqualTo(done(id, BookingState.CLOSED));
    assertThat(world.as(anna, () -> receipts.answerWouldHaveBought(anna, id, WouldHaveBought.NO)))
        .isEqualTo(new StepOutcome.NotNow(BookingState.CLOSED));
  }

  @Test
  void nobodyCameIsSaidWhenTheDayHasPassed() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 2, openDay(1)));
    approve(petra, id, Side.OWNER);
    assertThat(with(petra, id, version -> handOvers.notCollected(petra, id, version, "Ingen kom")))
        .isEqualTo(new StepOutcome.NotNow(BookingState.APPROVED));
    records.pass("update booking.booking set wanted_day = current_date - 2 where id = " + id);
    assertThat(with(petra, id, version -> handOvers.notCollected(petra, id, version, "Ingen kom")))
        .isEqualTo(done(id, BookingState.NOT_COLLECTED));
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(2);
  }

  @Test
  void aLoanIsLongerWhenItIsFreeAndTheOwnerAgrees() {
    ListingId tent = shelf.offer(petra, shelf.details("Tält", 1, Offer.free(Term.LEND)).with(new LendingRules(null, 30, 0, 0)));
    BookingId id = lent(tent, 1, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    handOver(petra, id, 1);
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(40))))
        .isEqualTo(new StepOutcome.NotThatDay(new Refusal.TooLong(30)));
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(5)))).isEqualTo(new StepOutcome.Asked(openDay(5)));
    assertThat(with(petra, id, version -> changes.answerLonger(petra, id, version, openDay(5), true)))
        .isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(records.booking(anna, id).period()).satisfies(period -> assertThat(period.lastDay()).isEqualTo(openDay(5)));
    assertThat(with(petra, id, version -> changes.answerLonger(petra, id, version, openDay(5), true))).as("the same press")
        .isEqualTo(done(id, BookingState.HANDED_OVER));
  }

  @Test
  void isNotAskedToBeLongerThanItIsFree() {
    ListingId tent = shelf.offer(petra, shelf.details("Tält", 1, Offer.free(Term.LEND)).with(new LendingRules(null, 60, 1, 0)));
    BookingId id = lent(tent, 1, openDay(1), openDay(3));
    approve(petra, id, Side.OWNER);
    lent(tent, 1, openDay(9), openDay(9));
    handOver(petra, id, 1);
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(10)))).as("with a day between two loans")
        .isEqualTo(new StepOutcome.NotFreeUntil(openDay(10), openDay(7)));
    assertThat(records.booking(anna, id).askedLastDay()).isNull();
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(7)))).isEqualTo(new StepOutcome.Asked(openDay(7)));
    lent(tent, 1, openDay(5), openDay(5));
    assertThat(with(petra, id, version -> changes.answerLonger(petra, id, version, openDay(7), true))).as("taken before the owner answered")
        .isEqualTo(new StepOutcome.NotFreeUntil(openDay(7), null));
    assertThat(with(petra, id, version -> changes.answerLonger(petra, id, version, openDay(6), false))).as("another wish than was read")
        .isEqualTo(new StepOutcome.Stale(BookingState.HANDED_OVER));
    assertThat(with(petra, id, version -> changes.answerLonger(petra, id, version, openDay(7), false)))
        .isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(records.booking(anna, id).period()).satisfies(period -> assertThat(period.lastDay()).isEqualTo(openDay(3)));
  }

  @Test
  void shorterIsTheReceiversOwnChoice() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    BookingId id = lent(tent, 1, openDay(1), openDay(6));
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(2)))).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(request(anna, Wish.loan(tent, Term.LEND, 1, openDay(4), openDay(5)))).isInstanceOf(RequestOutcome.Placed.class);
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(3)))).isEqualTo(done(id, BookingState.APPROVED));
    assertThat(with(anna, id, version -> changes.lastDay(anna, id, version, openDay(4))))
        .isEqualTo(new StepOutcome.NotFreeUntil(openDay(4), null));
  }

  @Test
  void whatCameBackBrokenWaitsForTheOwner() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    BookingId id = lent(tents, 3, openDay(1), openDay(3));
    handOver(petra, id, 3);
    var broken = new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.DAMAGED, 1, "En stång är av", null);
    assertThat(world.as(petra, () -> handOvers.takeBack(petra, id, UUID.randomUUID(), quantities(petra, id, 3), List.of(broken), "")))
        .isEqualTo(done(id, BookingState.RETURNED));
    IncidentId incident = records.incident(id);
    assertThat(world.as(anna, () -> incidents.settle(anna, incident, IncidentOutcome.NOTHING, null, "")))
        .isEqualTo(new StepOutcome.NotYours());
    assertThat(with(petra, id, version -> receipts.confirmReceipt(petra, id, version)))
        .isEqualTo(new StepOutcome.NotNow(BookingState.RETURNED));
    assertThat(world.as(petra, () -> incidents.settle(petra, incident, IncidentOutcome.WRITE_OFF, null, "Går inte att laga")))
        .isEqualTo(done(id, BookingState.CLOSED));
    assertThat(records.quantity(shelf.item(petra, tents))).isEqualTo(2);
  }

  @Test
  void noMoreIsBrokenThanWasLent() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    handOver(petra, id, 2);
    var broken = new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.DAMAGED, 3, "Alla stänger är av", null);
    assertThat(world.as(anna, () -> handOvers.takeBack(anna, id, UUID.randomUUID(), quantities(anna, id, 2), List.of(broken), "")))
        .isEqualTo(new StepOutcome.TooManyWrong(2));
    assertThat(world.as(anna, () -> incidents.report(anna, id, broken))).isEqualTo(new StepOutcome.TooManyWrong(2));
    assertThat(state(id)).as("nothing came back either").isEqualTo(BookingState.HANDED_OVER);
  }

  @Test
  void whatIsLostIsWrittenOffOrCharged() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 3, LendingRules.NONE));
    BookingId id = lent(tents, 2, openDay(1), openDay(3));
    BookingId later = lent(tents, 2, openDay(5), openDay(6));
    handOver(petra, id, 2);
    takeBack(anna, id, 1);
    var lost = new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.LOST, 1, "Glömd på tåget", null);
    assertThat(world.as(anna, () -> incidents.report(anna, id, lost))).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(world.as(anna, () -> incidents.report(anna, id, lost))).as("the same press").isEqualTo(done(id, BookingState.HANDED_OVER));
    IncidentId incident = records.incident(id);
    assertThat(world.as(petra, () -> incidents.settle(petra, incident, IncidentOutcome.CHARGE, se.samnytta.kernel.Money.kronor(900), "")))
        .isEqualTo(done(id, BookingState.CLOSED));
    assertThat(records.quantity(shelf.item(petra, tents))).isEqualTo(2);
    assertThat(state(later)).isEqualTo(BookingState.APPROVED);
  }

  @Test
  void whatIsPromisedToOthersIsNotWrittenOff() {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 2, LendingRules.NONE));
    BookingId id = lent(tents, 1, openDay(1), openDay(3));
    lent(tents, 2, openDay(5), openDay(6));
    handOver(petra, id, 1);
    world.as(anna, () -> incidents.report(anna, id, new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.LOST, 1, "Borta", null)));
    IncidentId incident = records.incident(id);
    assertThat(world.as(petra, () -> incidents.settle(petra, incident, IncidentOutcome.WRITE_OFF, null, "")))
        .isInstanceOf(StepOutcome.PromisedToOthers.class);
    assertThat(records.quantity(shelf.item(petra, tents))).isEqualTo(2);
    assertThat(state(id)).isEqualTo(BookingState.HANDED_OVER);
  }
}
