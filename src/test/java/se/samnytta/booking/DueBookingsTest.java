package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.inventory.Purchase;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;

/** What time does. */
class DueBookingsTest extends BookingTest {

  @Test
  void whatNobodyAnswersExpires() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE));
    BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 2, null));
    records.untilNoneIsDue(due::expire);
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
    records.pass("update booking.booking set answer_by = now() - interval '1 second' where id = " + id);
    records.untilNoneIsDue(due::expire);
    assertThat(records.becomes(petra, id, BookingState.EXPIRED)).isEqualTo(BookingState.EXPIRED);
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(2);
    assertThat(shelf.listing(petra, desks).state()).isEqualTo(ListingState.PUBLISHED);
    assertThat(records.auditRows(id)).containsEntry("1281", 2L);
    assertThat(approve(petra, id, Side.OWNER)).isEqualTo(new StepOutcome.NotNow(BookingState.EXPIRED));
    assertThat(records.toldOf(petra, id, 2)).contains("booking.expired.OWNER");
    assertThat(records.toldOf(anna, id, 1)).contains("booking.expired.RECEIVER");
  }

  @Test
  void silenceForAWeekIsAssumedToBeAYes() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    approve(petra, id, Side.OWNER);
    handOver(petra, id, 2);
    records.pass("update booking.hand_over set at = at - interval '6 days' where booking_id = " + id);
    records.untilNoneIsDue(due::assumeReceived);
    assertThat(state(id)).isEqualTo(BookingState.HANDED_OVER);
    records.pass("update booking.hand_over set at = at - interval '2 days' where booking_id = " + id);
    records.untilNoneIsDue(due::assumeReceived);
    assertThat(records.becomes(petra, id, BookingState.CLOSED)).isEqualTo(BookingState.CLOSED);
    assertThat(records.closedHow(id)).isEqualTo("ASSUMED");
  }

  @Test
  void silenceIsNoYesWhileSomethingIsWrong() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    approve(petra, id, Side.OWNER);
    handOver(petra, id, 2);
    world.as(anna, () -> incidents.report(anna, id,
        new IncidentReport(UUID.randomUUID(), line(id), IncidentKind.PARTS_MISSING, 1, "Ett ben saknas", null)));
    records.pass("update booking.hand_over set at = at - interval '8 days' where booking_id = " + id);
    records.untilNoneIsDue(due::assumeReceived);
    assertThat(state(id)).isEqualTo(BookingState.HANDED_OVER);
  }

  @Test
  void aLoanThatNeverBeganIsOverWhenItsTimeIs() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    BookingId id = lent(tent, 1, openDay(1), openDay(2));
    records.pass("update booking.booking set starts_at = now() - interval '3 days', ends_at = now() - interval '1 day' where id = " + id);
    records.untilNoneIsDue(due::endWhatNeverBegan);
    assertThat(records.becomes(petra, id, BookingState.NOT_COLLECTED)).isEqualTo(BookingState.NOT_COLLECTED);
    assertThat(records.free(shelf.item(petra, tent))).isEqualTo(1);
  }

  @Test
  void whatNobodyFetchesIsFreeAgainAfterTwoWeeks() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    approve(petra, id, Side.OWNER);
    records.untilNoneIsDue(due::endWhatNobodyFetched);
    assertThat(state(id)).isEqualTo(BookingState.APPROVED);
    records.pass("update booking.booking set requested_at = requested_at - interval '15 days' where id = " + id);
    records.pass("update booking.approval set decided_at = decided_at - interval '15 days' where booking_id = " + id);
    records.untilNoneIsDue(due::endWhatNobodyFetched);
    assertThat(records.becomes(petra, id, BookingState.NOT_COLLECTED)).isEqualTo(BookingState.NOT_COLLECTED);
  }

  @Test
  void remindsOnceForEachDayAndWarnsTheNextBorrower() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    BookingId id = lent(tent, 1, openDay(1), openDay(2));
    BookingId next = lent(tent, 1, openDay(4), openDay(5));
    handOver(petra, id, 1);
    remind();
    records.pass("update booking.booking set starts_at = date_trunc('day', now()) - interval '10 days', "
        + "ends_at = date_trunc('day', now(), 'Europe/Stockholm') - interval '2 days' where id = "
        + id);
    records.pass("update booking.booking set starts_at = (current_date + 1)::timestamp at time zone 'Europe/Stockholm', "
        + "ends_at = (current_date + 3)::timestamp at time zone 'Europe/Stockholm' where id = " + next);
    assertThat(records.reminders(next)).as("nobody is late yet").doesNotContain("NEXT_WAITS");
    records.pass("update inventory.hold set starts_at = now() - interval '10 days', ends_at = now() - interval '3 days' where id = "
        + records.booking(petra, id).lines().getFirst().hold());
    remind();
    remind();
    assertThat(records.reminders(id)).containsOnlyOnce("LATE_3").doesNotContain("LATE_7");
    assertThat(records.reminders(next)).contains("NEXT_WAITS");
    assertThat(records.reminders(next)).doesNotHaveDuplicates();
  }

  private void remind() {
    se.samnytta.kernel.Scope.asSystem(() -> due.remind());
  }

  @Test
  void tellsTheFinanceOfficeOfWhatLeavesTheRegisterOfAssets() {
    Actor ekon = world.member(petra.unit(), "Ekon", Role.FINANCE);
    ListingDetails desks = shelf.details("Skrivbord", 2, Offer.free(Term.GIVE));
    ListingId ad = shelf.offer(petra, new ListingDetails(desks.title(), desks.body(),
        desks.item().with(new Purchase(null, null, Money.kronor(4000))), desks.offers(), desks.onOffer(), desks.lending(), Shelf.AT_ONCE,
        desks.pickUp(), desks.showing(), desks.contact()));
    BookingId id = booked(anna, Wish.keep(ad, Term.GIVE, 2, null));
    handOver(anna, id, 2);
    assertThat(records.toldOf(ekon, id, 3)).containsOnlyOnce("booking.assetLeft");
    BookingId other = booked(anna, Wish.keep(shelf.offer(petra, shelf.details("Stol", 1, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE)),
        Term.GIVE, 1, null));
    handOver(anna, other, 1);
    assertThat(records.toldOf(ekon, other, 2)).as("no book value, nothing to take out of the register").contains("booking.fetched")
        .doesNotContain("booking.assetLeft");
  }

  @Test
  void tellsBothSidesWhatToDoNext() {
    BookingId id = booked(anna, Wish.keep(shelf.offer(petra, "Skrivbord i ek", 2, Offer.free(Term.GIVE)), Term.GIVE, 2, null));
    assertThat(records.toldOf(petra, id, 1)).containsExactly("booking.requested.GIVE");
    approve(petra, id, Side.OWNER);
    assertThat(records.toldOf(anna, id, 1)).containsExactly("booking.approved");
    with(petra, id, version -> bookings.ready(petra, id, version, "Lastkajen"));
    handOver(petra, id, 2);
    assertThat(records.toldOf(anna, id, 3)).containsExactly("booking.approved", "booking.ready", "booking.handedOver");
  }
}
