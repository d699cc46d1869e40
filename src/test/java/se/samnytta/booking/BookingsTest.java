package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Lund's culture house has desks; Anna in Eslöv wants them, Petra in Lund answers. */
class BookingsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Shelf shelf;
  @Autowired
  Records records;
  @Autowired
  Bookings bookings;
  @Autowired
  HandOvers handOvers;

  private Actor petra;
  private Actor anna;

  @BeforeEach
  void petraInLundAndAnnaInEslov() {
    petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra");
    anna = world.member(world.unit(World.ESLOV, "Östra skolan"), "Anna");
  }

  @Test
  void keepsWhatIsAskedForUntilTheOwnerAnswers() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingId id = placed(request(anna, Wish.keep(desks, Term.GIVE, 8, null)));
    Booking booking = records.booking(anna, id);
    assertThat(booking.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(booking.approval(Side.OWNER)).map(Approval::isOpen).contains(true);
    assertThat(booking.approval(Side.RECEIVER)).isEmpty();
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(6);
    assertThat(request(anna, Wish.keep(desks, Term.GIVE, 7, null)))
        .isEqualTo(new RequestOutcome.NotFree(List.of(new RequestOutcome.NotFree.Short(0, desks, 6))));
  }

  @Test
  void givesTheDesksAwayWhenTheReceiverHasFetchedThem() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingId id = placed(request(anna, Wish.keep(desks, Term.GIVE, 8, null)));
    assertThat(approve(petra, id, Side.OWNER)).isEqualTo(new StepOutcome.Done(id, BookingState.APPROVED));
    assertThat(handOver(anna, id, 8)).isEqualTo(new StepOutcome.Done(id, BookingState.CLOSED));
    assertThat(records.quantity(shelf.item(petra, desks))).isEqualTo(6);
    assertThat(records.ownedBy(anna.unit())).containsExactly(8);
    assertThat(records.happened(id)).containsExactly("booking.requested", "booking.approved", "booking.handed_over", "booking.closed");
    assertThat(records.auditRows(id)).containsEntry("1281", 4L).containsEntry("1285", 4L);
  }

  @Test
  void doesNothingTwiceForTheSamePressOfTheButton() {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingRequest request = new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(desks, Term.GIVE, 8, null)), "");
    RequestOutcome first = world.as(anna, () -> bookings.request(anna, request));
    assertThat(world.as(anna, () -> bookings.request(anna, request))).isEqualTo(first);
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(6);
  }

  private RequestOutcome request(Actor actor, Wish... wishes) {
    return world.as(actor, () -> bookings.request(actor, new BookingRequest(UUID.randomUUID(), List.of(wishes), "")));
  }

  private static BookingId placed(RequestOutcome outcome) {
    assertThat(outcome).isInstanceOf(RequestOutcome.Placed.class);
    return ((RequestOutcome.Placed) outcome).bookings().getFirst();
  }

  private StepOutcome approve(Actor actor, BookingId id, Side side) {
    int version = records.booking(actor, id).version();
    return world.as(actor, () -> bookings.approve(actor, id, side, version));
  }

  private StepOutcome handOver(Actor actor, BookingId id, int quantity) {
    LineId line = records.booking(actor, id).lines().getFirst().id();
    return world.as(actor, () -> handOvers.handOver(actor, id, UUID.randomUUID(), Map.of(line, quantity), ""));
  }
}
