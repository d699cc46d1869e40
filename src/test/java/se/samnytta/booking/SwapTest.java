package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.inventory.Purchase;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Petra's piano against four of Anna's computers. */
class SwapTest extends BookingTest {

  private ListingId piano = new ListingId(0);
  private ListingId computers = new ListingId(0);

  @BeforeEach
  void aPianoAndComputers() {
    piano = shelf.offer(petra, "Piano", 1, Offer.swap("Datorer"));
    computers = shelf.offer(anna, "Dator", 6, Offer.free(Term.GIVE));
  }

  private BookingId swapAgreed() {
    BookingId id = booked(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 4, 0)));
    approve(petra, id, Side.OWNER);
    return id;
  }

  @Test
  void keepsBothSidesThings() {
    BookingId id = booked(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 4, 0)));
    assertThat(records.free(shelf.item(petra, piano))).isZero();
    assertThat(records.free(shelf.item(anna, computers))).isEqualTo(2);
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
  }

  @Test
  void isCompleteWhenBothHaveGotAll() {
    BookingId id = swapAgreed();
    assertThat(handOver(petra, id, 1, 0)).as("the piano is Anna's to tell of").isEqualTo(new StepOutcome.NotYours());
    assertThat(handOver(anna, id, 1, 0)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(records.quantity(shelf.item(petra, piano))).as("nobody owns anything new yet").isEqualTo(1);
    assertThat(handOver(petra, id, 0, 3)).isEqualTo(done(id, BookingState.HANDED_OVER));
    assertThat(handOver(petra, id, 0, 1)).isEqualTo(done(id, BookingState.CLOSED));
    assertThat(records.quantity(shelf.item(petra, piano))).isZero();
    assertThat(records.quantity(shelf.item(anna, computers))).isEqualTo(2);
    assertThat(records.ownedBy(anna.unit())).containsExactly(2, 1);
    assertThat(records.ownedBy(petra.unit())).containsExactly(0, 4);
  }

  @Test
  void tellsEachSideAtTheEndWhatTheyGotAndGave() {
    BookingId id = swapAgreed();
    handOver(anna, id, 1, 0);
    handOver(petra, id, 0, 4);
    String petras = "Klart. Ni fick 4 st Dator av Östra skolan och gav 1 st Piano.";
    assertThat(world.visitor(petra).get("/bokningar/" + id).text()).contains(petras);
    assertThat(world.visitor(petra).get("/arenden?visa=avslutade").page().select("#arende-" + id).text())
        .contains("Ni fick 4 st Dator av Östra skolan Eslöv och gav Piano.");
    assertThat(world.visitor(anna).get("/bokningar/" + id).text())
        .contains("Klart. Ni fick 1 st Piano av Kulturhuset och gav 4 st Dator.");
  }

  @Test
  void eachPartThatComesIsAuditedOnceAndTheOtherSideIsTold() {
    BookingId id = swapAgreed();
    handOver(anna, id, 1, 0);
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.approved", "booking.handed_over");
    assertThat(records.toldOf(petra, id, 2)).containsExactly("booking.requested.SWAP", "booking.swapPart.OWNER");
    handOver(petra, id, 0, 3);
    handOver(petra, id, 0, 1);
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.approved", "booking.handed_over", "booking.handed_over",
        "booking.handed_over", "booking.closed");
    assertThat(records.auditRows(id)).containsEntry("1281", 6L).containsEntry("1285", 6L);
  }

  @Test
  void isUndoneAsAWholeWhenOneSideCallsItOff() {
    BookingId id = swapAgreed();
    handOver(anna, id, 1, 0);
    assertThat(with(petra, id, version -> bookings.cancel(petra, id, version, "Datorerna startar inte")))
        .isEqualTo(done(id, BookingState.CANCELLED));
    assertThat(records.free(shelf.item(petra, piano))).isEqualTo(1);
    assertThat(records.free(shelf.item(anna, computers))).isEqualTo(6);
    assertThat(records.ownedBy(anna.unit())).containsExactly(6);
  }

  @Test
  void isUndoneByTimeWhenOnlyHalfOfItCame() {
    BookingId id = swapAgreed();
    handOver(anna, id, 1, 0);
    records.pass("update booking.hand_over set at = at - interval '15 days' where booking_id = " + id);
    records.untilNoneIsDue(due::undoHalfSwap);
    assertThat(records.becomes(petra, id, BookingState.CANCELLED)).isEqualTo(BookingState.CANCELLED);
    assertThat(records.free(shelf.item(petra, piano))).isEqualTo(1);
  }

  @Test
  void refusesToSwapWhatIsNotOnesOwn() {
    Actor olle = world.member(world.unit(World.LUND, "Biblioteket"), "Olle");
    assertThat(request(olle, Wish.swap(piano, 1, new Wish.InReturn(computers, 4, 0)))).isEqualTo(new RequestOutcome.TermsNotMet(
        List.of(new RequestOutcome.TermsNotMet.Refused(0, piano, new Refusal.NotYoursToGive()))));
    assertThat(request(olle, new Wish(piano, Term.SWAP, 1, null, null, null, null))).isEqualTo(new RequestOutcome.TermsNotMet(
        List.of(new RequestOutcome.TermsNotMet.Refused(0, piano, new Refusal.NothingInReturn()))));
  }

  @Test
  void aDifferenceInMoneyNeedsTheApprover() {
    BookingId id = booked(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 1, 200_000)));
    assertThat(records.booking(anna, id).approval(Side.RECEIVER)).map(Approval::isOpen).contains(true);
  }

  @Test
  void tellsTheFinanceOfficeOfEachSideThatGivesWhatStandsInItsRegister() {
    Actor lunds = world.member(petra.unit(), "Ekon i Lund", Role.FINANCE);
    Actor eslovs = world.member(anna.unit(), "Ekon i Eslöv", Role.FINANCE);
    piano = shelf.offer(petra, withBookValue(shelf.details("Flygel", 1, Offer.swap("Datorer"))));
    computers = shelf.offer(anna, withBookValue(shelf.details("Server", 1, Offer.free(Term.GIVE))));
    BookingId id = booked(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 1, 0)));
    approve(petra, id, Side.OWNER);
    handOver(anna, id, 1, 0);
    handOver(petra, id, 0, 1);
    assertThat(records.toldOf(lunds, id, 4)).containsOnlyOnce("booking.assetLeft");
    assertThat(records.toldOf(eslovs, id, 1)).containsOnlyOnce("booking.assetLeft");
  }

  private static ListingDetails withBookValue(ListingDetails ad) {
    return new ListingDetails(ad.title(), ad.body(), ad.item().with(new Purchase(null, null, Money.kronor(4000))), ad.offers(),
        ad.onOffer(), ad.lending(), ad.approval(), ad.pickUp(), ad.showing(), ad.contact());
  }
}
