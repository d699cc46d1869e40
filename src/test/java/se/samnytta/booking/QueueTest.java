package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.CloseReason;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.start.database.Broken;
import se.samnytta.world.World;

/** Waiting in line for what somebody else has. */
class QueueTest extends BookingTest {

  @Autowired
  Queue queue;
  @Autowired
  DueTurns dueTurns;
  @Autowired
  Listings listings;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  private Actor bo = petra;
  private Actor cia = petra;

  @BeforeEach
  void boAndCiaWhoWait() {
    bo = world.member(world.unit(World.ESLOV, "Södra skolan"), "Bo");
    cia = world.member(world.unit(World.HOOR, "Biblioteket"), "Cia");
  }

  private ListingId gift(int quantity) {
    return shelf.offer(petra, shelf.details("Skrivbord", quantity, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE));
  }

  private QueueOutcome join(Actor actor, Wish wish) {
    return world.as(actor, () -> queue.join(actor, wish));
  }

  private PlaceId waits(Actor actor, Wish wish) {
    QueueOutcome outcome = join(actor, wish);
    assertThat(outcome).isInstanceOf(QueueOutcome.Stands.class);
    return ((QueueOutcome.Stands) outcome).place();
  }

  private QueueOutcome book(Actor actor, PlaceId place) {
    return world.as(actor, () -> queue.book(actor, place, UUID.randomUUID(), ""));
  }

  private PlaceState state(PlaceId place) {
    return PlaceState.valueOf(world.asSystem(() -> jdbc.sql("select state from booking.place where id = :id").param("id", place.value())
        .query(String.class).single()));
  }

  private int number(Actor actor, PlaceId place) {
    return world.as(actor, () -> Objects.requireNonNull(transaction.execute(_ -> jdbc
        .sql("select coalesce(booking.place_in_line(:id), 0)").param("id", place.value()).query(Integer.class).single())));
  }

  private void cancel(BookingId id) {
    assertThat(with(anna, id, version -> bookings.cancel(anna, id, version, ""))).isEqualTo(done(id, BookingState.CANCELLED));
  }

  private void nothingIsBroken(ItemId item) {
    assertThat(records.broken(item)).isEmpty();
    assertThat(Broken.rows().stream().filter(row -> row.contains("1f-")).toList()).isEmpty();
  }

  @Test
  void theFirstInLineHasTheRightToWhatBecomesFreeAndNobodyElse() {
    ListingId desks = gift(2);
    ItemId item = shelf.item(petra, desks);
    BookingId annas = booked(anna, Wish.keep(desks, Term.GIVE, 2, null));
    PlaceId first = waits(bo, Wish.keep(desks, Term.GIVE, 2, null));
    PlaceId second = waits(cia, Wish.keep(desks, Term.GIVE, 1, null));
    assertThat(join(bo, Wish.keep(desks, Term.GIVE, 2, null))).as("standing twice is standing once")
        .isEqualTo(new QueueOutcome.Stands(first));
    assertThat(number(bo, first)).isEqualTo(1);
    assertThat(number(cia, second)).isEqualTo(2);
    assertThat(number(bo, second)).as("not for others to ask about").isZero();
    assertThat(book(bo, first)).isEqualTo(new QueueOutcome.NotNow(PlaceState.WAITING));
    cancel(annas);
    assertThat(state(first)).isEqualTo(PlaceState.OFFERED);
    assertThat(state(second)).isEqualTo(PlaceState.WAITING);
    assertThat(request(anna, Wish.keep(desks, Term.GIVE, 1, null))).as("it is kept").isInstanceOf(RequestOutcome.NotFree.class);
    assertThat(shelf.listing(petra, desks).state()).isEqualTo(ListingState.RESERVED_OUT);
    nothingIsBroken(item);
    assertThat(book(cia, second)).isEqualTo(new QueueOutcome.NotNow(PlaceState.WAITING));
    QueueOutcome booked = book(bo, first);
    assertThat(booked).isInstanceOf(QueueOutcome.Booked.class);
    assertThat(book(bo, first)).as("pressed twice").isEqualTo(booked);
    assertThat(records.booking(bo, ((QueueOutcome.Booked) booked).booking()).lines().getFirst().quantity()).isEqualTo(2);
    assertThat(number(cia, second)).isEqualTo(1);
    nothingIsBroken(item);
  }

  @Test
  void theFirstWhoseWishFitsIsAskedAndTheOthersKeepTheirPlaces() {
    ListingId desks = gift(4);
    BookingId annas = booked(anna, Wish.keep(desks, Term.GIVE, 4, null));
    PlaceId four = waits(bo, Wish.keep(desks, Term.GIVE, 4, null));
    PlaceId two = waits(cia, Wish.keep(desks, Term.GIVE, 2, null));
    with(anna, annas, version -> changes.change(anna, annas, version, Change.quantities(quantities(anna, annas, 2))));
    assertThat(state(four)).isEqualTo(PlaceState.WAITING);
    assertThat(state(two)).isEqualTo(PlaceState.OFFERED);
    assertThat(number(bo, four)).isEqualTo(1);
    nothingIsBroken(shelf.item(petra, desks));
  }

  @Test
  void aTurnLastsTwoOfTheOwnersOpenDaysAndThenItIsTheNextOnes() {
    ListingId desks = gift(1);
    BookingId annas = booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    PlaceId first = waits(bo, Wish.keep(desks, Term.GIVE, 1, null));
    PlaceId second = waits(cia, Wish.keep(desks, Term.GIVE, 1, null));
    cancel(annas);
    Instant until = Instant.parse(world.asSystem(() -> jdbc.sql(
        "select to_char(right_until at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from booking.place where id = :id")
        .param("id", first.value()).query(String.class).single()));
    assertThat(until).isEqualTo(openDay(2).plusDays(1).atStartOfDay(Period.SWEDEN).toInstant());
    records.pass("update booking.place set right_until = now() - interval '1 second' where id = " + first);
    assertThat(book(bo, first)).as("too late").isEqualTo(new QueueOutcome.NotNow(PlaceState.OFFERED));
    records.untilNoneIsDue(dueTurns::end);
    assertThat(state(first)).isEqualTo(PlaceState.MISSED);
    assertThat(state(second)).isEqualTo(PlaceState.OFFERED);
    assertThat(told(bo, first, 2)).containsExactly("booking.line.offered", "booking.line.missed");
    assertThat(told(cia, second, 1)).containsExactly("booking.line.offered");
    nothingIsBroken(shelf.item(petra, desks));
  }

  private List<String> told(Actor reader, PlaceId place, int atLeast) {
    Instant patience = Instant.now().plusSeconds(20);
    List<String> keys = List.of();
    while (keys.size() < atLeast && Instant.now().isBefore(patience)) {
      keys = world.asSystem(() -> jdbc.sql("select key from notification.notice where person_id = :person and about = :about order by id")
          .param("person", reader.person().value()).param("about", "place:" + place).query(String.class).list());
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    return keys;
  }

  @Test
  void whoeverLeavesWhileItIsTheirTurnLetsTheNextHaveIt() {
    ListingId desks = gift(1);
    BookingId annas = booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    PlaceId first = waits(bo, Wish.keep(desks, Term.GIVE, 1, null));
    PlaceId second = waits(cia, Wish.keep(desks, Term.GIVE, 1, null));
    cancel(annas);
    assertThat(world.as(petra, () -> queue.leave(petra, first))).as("not for the owner").isEqualTo(new QueueOutcome.NotYours());
    assertThat(world.as(bo, () -> queue.leave(bo, first))).isEqualTo(new QueueOutcome.Left());
    assertThat(world.as(bo, () -> queue.leave(bo, first))).as("pressed twice").isEqualTo(new QueueOutcome.Left());
    assertThat(state(second)).isEqualTo(PlaceState.OFFERED);
    world.as(cia, () -> queue.leave(cia, second));
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(1);
    assertThat(shelf.listing(petra, desks).state()).isEqualTo(ListingState.PUBLISHED);
    nothingIsBroken(shelf.item(petra, desks));
  }

  @Test
  void aLoanThatComesBackEarlyOrIsMadeShorterIsTheNextOnesInLine() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    ItemId item = shelf.item(petra, tent);
    BookingId annas = lent(tent, 1, openDay(1), openDay(8));
    PlaceId later = waits(bo, Wish.loan(tent, Term.LEND, 1, openDay(6), openDay(7)));
    PlaceId soon = waits(cia, Wish.loan(tent, Term.LEND, 1, openDay(3), openDay(4)));
    with(anna, annas, version -> changes.lastDay(anna, annas, version, openDay(5)));
    assertThat(state(later)).as("for the days that became free").isEqualTo(PlaceState.OFFERED);
    assertThat(state(soon)).isEqualTo(PlaceState.WAITING);
    handOver(petra, annas, 1);
    takeBack(petra, annas, 1);
    assertThat(state(soon)).as("early back").isEqualTo(PlaceState.OFFERED);
    assertThat(book(bo, later)).isInstanceOf(QueueOutcome.Booked.class);
    assertThat(book(cia, soon)).isInstanceOf(QueueOutcome.Booked.class);
    nothingIsBroken(item);
  }

  @Test
  void nobodyWaitsForWhatIsFreeOrCannotBe() {
    ListingId desks = gift(2);
    assertThat(join(bo, Wish.keep(desks, Term.GIVE, 2, null))).isEqualTo(new QueueOutcome.FreeNow());
    assertThat(join(bo, Wish.keep(desks, Term.GIVE, 3, null))).isEqualTo(new QueueOutcome.NotMet(List.of(new Refusal.MoreThanExist(2))));
    assertThat(join(petra, Wish.keep(desks, Term.GIVE, 2, null))).isEqualTo(new QueueOutcome.NotMet(List.of(new Refusal.OwnThing())));
  }

  @Test
  void everybodyIsToldWhenTheAdIsClosed() {
    ListingId desks = gift(1);
    BookingId annas = booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    PlaceId first = waits(bo, Wish.keep(desks, Term.GIVE, 1, null));
    PlaceId second = waits(cia, Wish.keep(desks, Term.GIVE, 1, null));
    cancel(annas);
    int version = shelf.listing(petra, desks).version();
    world.as(petra, () -> listings.close(petra, desks, version, CloseReason.values()[0]));
    assertThat(List.of(state(first), state(second))).containsOnly(PlaceState.GONE);
    assertThat(told(bo, first, 2)).contains("booking.line.gone");
    assertThat(told(cia, second, 1)).containsExactly("booking.line.gone");
    nothingIsBroken(shelf.item(petra, desks));
  }

  @Test
  void whoWaitedForDaysThatHaveComeWaitsNoMore() {
    ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
    lent(tent, 1, openDay(1), openDay(3));
    PlaceId place = waits(bo, Wish.loan(tent, Term.LEND, 1, openDay(2), openDay(3)));
    records.pass("update booking.place set starts_at = now() - interval '2 days' where id = " + place);
    records.untilNoneIsDue(dueTurns::end);
    assertThat(state(place)).isEqualTo(PlaceState.PAST);
  }

  @Test
  void moreOfTheThingIsOfferedToTheLineByTheClockwork() {
    ListingId desks = gift(1);
    booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
    PlaceId place = waits(bo, Wish.keep(desks, Term.GIVE, 1, null));
    records.pass("update inventory.item set quantity = 2 where id = " + shelf.item(petra, desks));
    Scope.SYSTEM.call(() -> {
      dueTurns.free().forEach(dueTurns::offer);
      return true;
    });
    assertThat(state(place)).isEqualTo(PlaceState.OFFERED);
    nothingIsBroken(shelf.item(petra, desks));
  }

  /** It becomes free while fifty ask for it; five stand in line, and it is the first one's, whoever asks at the same moment. */
  @Test
  void whatBecomesFreeIsTheFirstOnesHoweverManyWantItAtThatMoment() throws Exception {
    List<Actor> schools = IntStream.range(0, 5).mapToObj(_ -> world.member(world.unit(World.ESLOV, "Skola"), "Elev")).toList();
    for (int round = 0; round < 3; round++) {
      ListingId desks = gift(1);
      BookingId annas = booked(anna, Wish.keep(desks, Term.GIVE, 1, null));
      List<PlaceId> line = schools.stream().map(school -> waits(school, Wish.keep(desks, Term.GIVE, 1, null))).toList();
      int version = records.booking(anna, annas).version();
      CountDownLatch start = new CountDownLatch(1);
      try (var threads = Executors.newFixedThreadPool(51)) {
        List<Future<Boolean>> wanting = IntStream.range(0, 50).mapToObj(number -> threads.submit(() -> {
          start.await();
          return patiently(schools.get(number % 5), desks) instanceof RequestOutcome.Placed;
        })).toList();
        Future<StepOutcome> cancelled = threads.submit(() -> {
          start.await();
          return cancelPatiently(annas, version);
        });
        start.countDown();
        for (Future<Boolean> each : wanting)
          assertThat(each.get()).isFalse();
        assertThat(cancelled.get()).isEqualTo(done(annas, BookingState.CANCELLED));
      }
      assertThat(line.stream().map(this::state).toList()).containsExactly(PlaceState.OFFERED, PlaceState.WAITING, PlaceState.WAITING,
          PlaceState.WAITING, PlaceState.WAITING);
      nothingIsBroken(shelf.item(petra, desks));
      assertThat(book(schools.getFirst(), Objects.requireNonNull(line.getFirst()))).isInstanceOf(QueueOutcome.Booked.class);
    }
  }

  private RequestOutcome patiently(Actor school, ListingId desks) {
    while (true)
      try {
        return request(school, Wish.keep(desks, Term.GIVE, 1, null));
      } catch (CannotCreateTransactionException _) {
        continue;
      }
  }

  private StepOutcome cancelPatiently(BookingId id, int version) {
    while (true)
      try {
        return world.as(anna, () -> bookings.cancel(anna, id, version, ""));
      } catch (CannotCreateTransactionException _) {
        continue;
      }
  }
}
