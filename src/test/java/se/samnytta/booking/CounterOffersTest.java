package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Anna offers two of her six computers for Petra's piano; Petra would rather have something else. */
class CounterOffersTest extends BookingTest {

  @Autowired
  CounterOffers offers;

  private ListingId piano = new ListingId(0);
  private ListingId computers = new ListingId(0);
  private ListingId screens = new ListingId(0);
  private BookingId swap = new BookingId(0);

  @BeforeEach
  void annaOffersTwoComputers() {
    piano = shelf.offer(petra, "Piano", 3, Offer.swap("Datorer"));
    computers = shelf.offer(anna, "Dator", 6, Offer.free(Term.GIVE));
    screens = shelf.offer(anna, "Skärm", 5, Offer.free(Term.GIVE));
    swap = booked(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 2, 0)));
  }

  private LineId out() {
    return line(Direction.OUT);
  }

  private LineId back() {
    return line(Direction.BACK);
  }

  private LineId line(Direction way) {
    return records.booking(anna, swap).lines().stream().filter(each -> each.direction() == way).findFirst().orElseThrow().id();
  }

  private StepOutcome offers(Actor actor, Map<LineId, Integer> quantities, ListingId added, int many, long difference) {
    return with(actor, swap,
        version -> offers.offer(actor, swap, version, new CounterOffer(quantities, added, many, difference, "Vi behöver fler")));
  }

  private StepOutcome petraWants(int computersInstead) {
    return offers(petra, Map.of(back(), computersInstead), null, 0, 0);
  }

  private StepOutcome accept(Actor actor) {
    return with(actor, swap, version -> offers.accept(actor, swap, version));
  }

  private int freeComputers() {
    return records.free(shelf.item(anna, computers));
  }

  private int freeScreens() {
    return records.free(shelf.item(anna, screens));
  }

  @Test
  void keepsWhatIsOfferedFromThenOn() {
    assertThat(petraWants(5)).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(freeComputers()).isEqualTo(1);
    assertThat(records.broken(shelf.item(anna, computers))).isEmpty();
  }

  @Test
  void letsGoOfWhatFallsAwayAndKeepsWhatComes() {
    assertThat(offers(petra, Map.of(back(), 0), screens, 4, 0)).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(freeComputers()).isEqualTo(6);
    assertThat(freeScreens()).isEqualTo(1);
    assertThat(records.booking(anna, swap).lines()).extracting(Line::title).containsExactly("Piano", "Skärm");
  }

  @Test
  void keepsAllOfItOrNothing() {
    booked(petra, Wish.keep(screens, Term.GIVE, 3, null));
    assertThat(offers(petra, Map.of(back(), 6), screens, 4, 0)).isEqualTo(new StepOutcome.AddedNotFree(2));
    assertThat(freeComputers()).isEqualTo(4);
    booked(petra, Wish.keep(computers, Term.GIVE, 3, null));
    assertThat(offers(petra, Map.of(back(), 6), screens, 1, 0)).isEqualTo(new StepOutcome.NotFree(back(), 3));
    assertThat(freeScreens()).isEqualTo(2);
    assertThat(records.booking(anna, swap).lines()).hasSize(2);
  }

  @Test
  void isTheAskersTurnThen() {
    petraWants(4);
    assertThat(approve(petra, swap, Side.OWNER)).as("nobody answers their own offer")
        .isEqualTo(new StepOutcome.NotNow(BookingState.REQUESTED));
    assertThat(accept(petra)).isEqualTo(new StepOutcome.NotYours());
    assertThat(accept(anna)).isEqualTo(done(swap, BookingState.APPROVED));
    assertThat(handOver(anna, swap, 1, 0)).isEqualTo(done(swap, BookingState.HANDED_OVER));
    assertThat(handOver(petra, swap, 0, 4)).isEqualTo(done(swap, BookingState.CLOSED));
    assertThat(records.ownedBy(petra.unit())).containsExactly(2, 4);
    assertThat(records.ownedBy(anna.unit())).contains(2, 5, 1);
  }

  @Test
  void whoeverActsForBothDoesNotAnswerTheirOwnOffer() {
    UnitId above = world.unit(World.LUND, "Kultur och skola");
    Actor owner = world.member(world.unit(World.LUND, above, "Museet"), "Moa");
    Actor asker = world.member(world.unit(World.LUND, above, "Skolan"), "Sture");
    Actor head = world.member(above, "Chefen");
    ListingId organ = shelf.offer(owner, "Orgel", 1, Offer.swap("Datorer"));
    swap = booked(asker, Wish.swap(organ, 1, new Wish.InReturn(shelf.offer(asker, "Laptop", 4, Offer.free(Term.GIVE)), 1, 0)));
    LineId laptops = records.booking(asker, swap).lines().getLast().id();
    assertThat(offers(head, Map.of(laptops, 2), null, 0, 0)).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(accept(head)).isEqualTo(new StepOutcome.OwnRequest());
    assertThat(accept(asker)).isEqualTo(done(swap, BookingState.APPROVED));
  }

  @Test
  void theSamePressTwiceIsOneOffer() {
    int version = records.booking(petra, swap).version();
    CounterOffer four = new CounterOffer(Map.of(back(), 4), null, 0, 0, "");
    assertThat(world.as(petra, () -> offers.offer(petra, swap, version, four))).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(world.as(petra, () -> offers.offer(petra, swap, version, four))).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(records.happened(swap)).containsExactly("booking.requested", "booking.counter_offered");
    int seen = records.booking(anna, swap).version();
    assertThat(world.as(anna, () -> offers.accept(anna, swap, seen))).isEqualTo(done(swap, BookingState.APPROVED));
    assertThat(world.as(anna, () -> offers.accept(anna, swap, seen))).isEqualTo(done(swap, BookingState.APPROVED));
    assertThat(records.happened(swap)).containsExactly("booking.requested", "booking.counter_offered", "booking.accepted_offer",
        "booking.approved");
  }

  @Test
  void annaCountersAgainAndPetraSaysYes() {
    petraWants(6);
    assertThat(offers(anna, Map.of(back(), 3), null, 0, 0)).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(freeComputers()).isEqualTo(3);
    assertThat(accept(anna)).as("it is Petra's turn").isEqualTo(new StepOutcome.NotNow(BookingState.REQUESTED));
    assertThat(approve(petra, swap, Side.OWNER)).isEqualTo(done(swap, BookingState.APPROVED));
  }

  @Test
  void whatIsNoLongerOnTheTableIsNotAccepted() {
    petraWants(6);
    int seen = records.booking(anna, swap).version();
    petraWants(5);
    assertThat(world.as(anna, () -> offers.accept(anna, swap, seen))).isEqualTo(new StepOutcome.Stale(BookingState.REQUESTED));
    assertThat(offers(anna, Map.of(), null, 0, 0)).isEqualTo(new StepOutcome.SameOffer());
  }

  @Test
  void aNoFreesAllOfIt() {
    offers(petra, Map.of(back(), 4), screens, 2, 0);
    assertThat(with(anna, swap, version -> bookings.decline(anna, swap, Side.RECEIVER, version, "För mycket")))
        .isEqualTo(done(swap, BookingState.DECLINED));
    assertThat(freeComputers()).isEqualTo(6);
    assertThat(freeScreens()).isEqualTo(5);
    assertThat(records.free(shelf.item(petra, piano))).isEqualTo(3);
    assertThat(records.toldOf(petra, swap, 2)).contains("booking.offerDeclined");
  }

  @Test
  void lapsesAsARequestDoes() {
    petraWants(4);
    records.pass("update booking.booking set answer_by = answer_by - interval '30 days' where id = " + swap);
    records.untilNoneIsDue(due::expire);
    assertThat(records.becomes(petra, swap, BookingState.EXPIRED)).isEqualTo(BookingState.EXPIRED);
    assertThat(freeComputers()).isEqualTo(6);
  }

  @Test
  void refusesWhatPetraCannotSeeAndWhatIsNotAnnas() {
    ListingId hers = shelf.offer(petra, "Orgel", 1, Offer.free(Term.GIVE));
    assertThat(offers(petra, Map.of(), hers, 1, 0)).isEqualTo(new StepOutcome.NotTheirs());
    records.pass("update listing.listing set state = 'PAUSED' where id = " + screens);
    assertThat(offers(petra, Map.of(), screens, 1, 0)).isEqualTo(new StepOutcome.NotTheirs());
    assertThat(offers(anna, Map.of(), screens, 1, 0)).as("Anna may").isEqualTo(done(swap, BookingState.REQUESTED));
  }

  @Test
  void refusesASwapOfNothing() {
    assertThat(offers(petra, Map.of(back(), 0), null, 0, 50_000)).isEqualTo(new StepOutcome.NothingInReturn());
    assertThat(offers(petra, Map.of(out(), 0), null, 0, 0)).isEqualTo(new StepOutcome.TooFew(out(), 1));
  }

  @Test
  void whatAnnaIsToPayNeedsHerApproverToo() {
    Actor rut = world.member(anna.unit(), "Rut", Role.APPROVER);
    assertThat(offers(petra, Map.of(), null, 0, 50_000)).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(records.booking(anna, swap).difference()).isEqualTo(Money.kronor(500));
    assertThat(accept(anna)).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(approve(anna, swap, Side.RECEIVER)).isEqualTo(new StepOutcome.NotYours());
    assertThat(approve(rut, swap, Side.RECEIVER)).isEqualTo(done(swap, BookingState.APPROVED));
  }

  @Test
  void whatPetrasSideIsToPayIsOfferedAndAcceptedByWhoeverMaySpendIt() {
    Actor siv = world.member(petra.unit(), "Siv", Role.APPROVER);
    assertThat(offers(petra, Map.of(), null, 0, -50_000)).isEqualTo(new StepOutcome.CostsMore(Money.kronor(500)));
    assertThat(offers(anna, Map.of(), null, 0, -50_000)).isEqualTo(done(swap, BookingState.REQUESTED));
    assertThat(approve(petra, swap, Side.OWNER)).isEqualTo(new StepOutcome.CostsMore(Money.kronor(500)));
    assertThat(approve(siv, swap, Side.OWNER)).isEqualTo(done(swap, BookingState.APPROVED));
  }

  @Test
  void eachOfferIsAuditedOnceInEachMunicipalityAndTold() {
    petraWants(4);
    offers(anna, Map.of(back(), 3), null, 0, 0);
    assertThat(records.auditRows(swap)).containsEntry("1281", 3L).containsEntry("1285", 3L);
    assertThat(records.toldOf(anna, swap, 1)).contains("booking.counterOffered.RECEIVER");
    assertThat(records.toldOf(petra, swap, 2)).contains("booking.counterOffered.OWNER");
  }

  @Test
  void aSwapThatIsAgreedOnIsNotHaggledAbout() {
    approve(petra, swap, Side.OWNER);
    assertThat(petraWants(4)).isEqualTo(new StepOutcome.NotNow(BookingState.APPROVED));
  }

  @Test
  void aRaceForTheLastComputersPromisesThemOnce() throws Exception {
    Actor olle = world.member(world.unit(World.LUND, "Biblioteket"), "Olle");
    LineId back = back();
    int version = records.booking(petra, swap).version();
    Callable<Object> haggle = () -> world.as(petra,
        () -> offers.offer(petra, swap, version, new CounterOffer(Map.of(back, 6), null, 0, 0, "")));
    Callable<Object> take = () -> request(olle, Wish.keep(computers, Term.GIVE, 4, null));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      List<Future<Object>> both = two.invokeAll(List.of(haggle, take));
      boolean haggled = both.getFirst().get() instanceof StepOutcome.Done;
      boolean taken = both.getLast().get() instanceof RequestOutcome.Placed;
      assertThat(haggled).isNotEqualTo(taken);
    }
    assertThat(freeComputers()).isZero();
    assertThat(records.broken(shelf.item(anna, computers))).isEmpty();
  }
}
