package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.start.database.Broken;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** Two hundred at once, each on a thread and a transaction of their own. Afterwards nothing is broken that must hold. */
class BookingRacesTest extends BookingTest {

  private static final int MANY = 200;

  @Autowired
  Cart cart;

  private Set<String> brokenBefore = Set.of();

  @BeforeEach
  void whatOthersHaveBroken() {
    brokenBefore = Broken.rows();
  }

  /** Audit rows are sealed, and effects recorded, a moment later. */
  @AfterEach
  void nothingIsBroken() {
    Instant patience = Instant.now().plusSeconds(20);
    while (!brokenNow().isEmpty() && Instant.now().isBefore(patience))
      LockSupport.parkNanos(100_000_000);
    assertThat(brokenNow()).isEmpty();
  }

  private List<String> brokenNow() {
    return Broken.rows().stream().filter(row -> !brokenBefore.contains(row)).toList();
  }

  /** All set off together; each waits for a connection as long as it takes. */
  private static <T> List<T> together(int many, Function<Integer, T> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(many)) {
      List<Future<T>> running = IntStream.range(0, many).mapToObj(number -> threads.submit(patiently(start, () -> work.apply(number))))
          .toList();
      start.countDown();
      for (Future<T> each : running)
        results.add(each.get());
    }
    return results;
  }

  private static <T> Callable<T> patiently(CountDownLatch start, Callable<T> work) {
    return () -> {
      start.await();
      while (true)
        try {
          return work.call();
        } catch (CannotCreateTransactionException _) {
          continue;
        }
    };
  }

  private static long placed(List<RequestOutcome> outcomes) {
    return outcomes.stream().filter(RequestOutcome.Placed.class::isInstance).count();
  }

  private static long times(List<StepOutcome> outcomes, Class<? extends StepOutcome> outcome) {
    return outcomes.stream().filter(outcome::isInstance).count();
  }

  private List<Actor> schools(int many) {
    return Stream.generate(() -> world.member(world.unit(World.ESLOV, "Skola"), "Elev")).limit(many).toList();
  }

  private ListingId atOnce(Actor owner, String title, int quantity) {
    return shelf.offer(owner, shelf.details(title, quantity, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE));
  }

  @Test
  void browsersThatWantTheLastFiftyAreToldYesOrNo() throws Exception {
    List<Actor> schools = schools(8);
    ListingId chairs = atOnce(petra, "Stol", 50);
    List<Visitor> browsers = IntStream.range(0, MANY).mapToObj(number -> world.visitor(schools.get(number % 8))).toList();
    browsers.forEach(each -> each.get("/annonser/" + chairs + "/boka"));
    List<Integer> answers = together(MANY, number -> answer(browsers.get(number), chairs));
    Map<Integer, Integer> counted = new TreeMap<>();
    answers.forEach(status -> counted.merge(status, 1, Integer::sum));
    assertThat(counted).isEqualTo(Map.of(303, 50, 409, 150));
    assertThat(records.free(shelf.item(petra, chairs))).isZero();
  }

  /** As somebody would: when told that too many come at once, the same form is sent again. */
  private static int answer(Visitor browser, ListingId ad) {
    String key = UUID.randomUUID().toString();
    int status = 503;
    while (status == 503)
      status = browser.post("/bokningar", "annons", ad.toString(), "satt", "ta-over", "antal", "1", "nyckel", key).status();
    return status;
  }

  @Test
  void twoHundredWantTheLastFifty() throws Exception {
    List<Actor> schools = schools(8);
    ListingId chairs = atOnce(petra, "Stol", 50);
    List<RequestOutcome> outcomes = together(MANY, number -> request(schools.get(number % 8), Wish.keep(chairs, Term.GIVE, 1, null)));
    assertThat(placed(outcomes)).isEqualTo(50);
    assertThat(outcomes.stream().filter(RequestOutcome.NotFree.class::isInstance)).hasSize(150);
    assertThat(records.free(shelf.item(petra, chairs))).isZero();
  }

  @Test
  void loansThatOverlapNeverTakeMoreThanThereIs() throws Exception {
    List<Actor> schools = schools(6);
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 5, LendingRules.NONE));
    ItemId item = shelf.item(petra, tents);
    together(MANY, number -> request(schools.get(number % 6),
        Wish.loan(tents, Term.LEND, 1 + number % 3, openDay(1 + number % 7), openDay(2 + number % 7 + number % 4))));
    assertThat(records.freeOnDays(item, openDay(1), 20)).allSatisfy(free -> assertThat(free).isBetween(0, 5));
  }

  @Test
  void listsOverSeveralOwnersAreSentWholeOrNotAtAllHoweverOftenTheyArePressed() throws Exception {
    List<ListingId> things = Stream.of("Bord", "Stol", "Lampa", "Hylla")
        .map(title -> atOnce(world.member(world.unit(World.LUND, title), "Ägare"), title, 10)).toList();
    List<Actor> schools = schools(20);
    List<UUID> keys = Stream.generate(UUID::randomUUID).limit(20).toList();
    for (int i = 0; i < 20; i++)
      gather(schools.get(i), inAnotherOrder(things, i));
    together(MANY, number -> {
      Actor school = schools.get(number % 20);
      return world.as(school, () -> cart.send(school, keys.get(number % 20), ""));
    });
    assertThat(things).allSatisfy(ad -> assertThat(records.free(shelf.item(petra, ad))).isZero());
    assertThat(schools.stream().map(school -> world.as(school, () -> cart.gathered(school)).size())).as("sent whole, or kept whole")
        .containsOnly(0, 4);
  }

  private static List<ListingId> inAnotherOrder(List<ListingId> things, int number) {
    List<ListingId> order = new ArrayList<>(things);
    Collections.rotate(order, number);
    if (number % 2 == 0)
      Collections.reverse(order);
    return order;
  }

  private void gather(Actor school, List<ListingId> things) {
    things.forEach(ad -> world.as(school, () -> cart.add(school, Wish.keep(ad, Term.GIVE, 1, null))));
  }

  @Test
  void twoHundredPressesOfOneButtonAreOneBooking() throws Exception {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingRequest request = new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(desks, Term.GIVE, 2, null)), "");
    List<RequestOutcome> outcomes = together(MANY, _ -> world.as(anna, () -> bookings.request(anna, request)));
    assertThat(outcomes.stream().distinct()).hasSize(1);
    assertThat(placed(outcomes)).isEqualTo(MANY);
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(12);
  }

  @Test
  void approvedCancelledOrExpiredButOnlyOneOfThem() throws Exception {
    for (int round = 0; round < 10; round++) {
      ListingId desks = shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE));
      BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 2, null));
      records.pass("update booking.booking set answer_by = now() - interval '1 second' where id = " + id);
      together(21, number -> switch (number % 3) {
        case 0 -> world.as(petra, () -> bookings.approve(petra, id, Side.OWNER, 1));
        case 1 -> world.as(anna, () -> bookings.cancel(anna, id, 1, ""));
        default -> Scope.SYSTEM.call(due::expire);
      });
      BookingState state = state(id);
      assertThat(state).isIn(BookingState.APPROVED, BookingState.CANCELLED, BookingState.EXPIRED);
      assertThat(records.free(shelf.item(petra, desks))).isEqualTo(state == BookingState.APPROVED ? 0 : 2);
      assertThat(records.happened(id)).hasSize(2);
    }
  }

  @Test
  void handsOverAndTakesBackNoMoreThanThereIs() throws Exception {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 6, LendingRules.NONE));
    BookingId id = lent(tents, 6, openDay(1), openDay(3));
    var two = quantities(petra, id, 2);
    together(MANY, number -> world.as(number % 2 == 0 ? petra : anna,
        () -> handOvers.handOver(number % 2 == 0 ? petra : anna, id, UUID.randomUUID(), two, "")));
    assertThat(records.booking(petra, id).lines().getFirst().handedOver()).isEqualTo(6);
    together(MANY, number -> world.as(anna, () -> handOvers.takeBack(anna, id, UUID.randomUUID(), two, List.of(), "")));
    assertThat(records.booking(petra, id).lines().getFirst().returned()).isEqualTo(6);
    assertThat(state(id)).isEqualTo(BookingState.RETURNED);
    assertThat(records.free(shelf.item(petra, tents))).isEqualTo(6);
  }

  @Test
  void theSamePressHandsOverAndTakesBackOnce() throws Exception {
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 6, LendingRules.NONE));
    BookingId id = lent(tents, 6, openDay(1), openDay(3));
    var four = quantities(petra, id, 4);
    UUID key = UUID.randomUUID();
    assertThat(times(together(MANY, _ -> world.as(petra, () -> handOvers.handOver(petra, id, key, four, ""))), StepOutcome.Done.class))
        .isEqualTo(MANY);
    assertThat(records.booking(petra, id).lines().getFirst().handedOver()).isEqualTo(4);
    UUID back = UUID.randomUUID();
    var three = quantities(petra, id, 3);
    assertThat(times(together(MANY, _ -> world.as(anna, () -> handOvers.takeBack(anna, id, back, three, List.of(), ""))),
        StepOutcome.Done.class)).isEqualTo(MANY);
    assertThat(records.booking(petra, id).lines().getFirst().returned()).isEqualTo(3);
  }

  @Test
  void daysGoToTheLongerLoanOrToTheNextBorrower() throws Exception {
    for (int round = 0; round < 10; round++) {
      ListingId tent = shelf.offer(petra, shelf.loans("Tält", 1, LendingRules.NONE));
      BookingId id = lent(tent, 1, openDay(1), openDay(3));
      int version = records.booking(anna, id).version();
      List<Boolean> won = together(20, number -> number % 2 == 0
          ? world.as(anna, () -> changes.lastDay(anna, id, version, openDay(6))) instanceof StepOutcome.Done
          : request(petraOfAnotherUnit(), Wish.loan(tent, Term.LEND, 1, openDay(5), openDay(6))) instanceof RequestOutcome.Placed);
      boolean longer = IntStream.range(0, 20).filter(number -> number % 2 == 0).anyMatch(won::get);
      assertThat(IntStream.range(0, 20).filter(number -> number % 2 == 1).filter(won::get).count()).isEqualTo(longer ? 0 : 1);
    }
  }

  private Actor petraOfAnotherUnit() {
    return world.member(world.unit(World.HOOR, "Skola"), "Petra");
  }

  @Test
  void swapsThatCrossEachOtherDoNotDeadlock() throws Exception {
    ListingId piano = shelf.offer(petra, "Piano", 4, Offer.swap("Datorer"));
    ListingId computers = shelf.offer(anna, "Dator", 4, Offer.swap("Piano"));
    List<RequestOutcome> outcomes = together(MANY, number -> number % 2 == 0
        ? request(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 1, 0)))
        : request(petra, Wish.swap(computers, 1, new Wish.InReturn(piano, 1, 0))));
    assertThat(placed(outcomes)).isEqualTo(4);
    List<BookingId> swaps = outcomes.stream().filter(RequestOutcome.Placed.class::isInstance).map(RequestOutcome.Placed.class::cast)
        .map(placed -> placed.bookings().getFirst()).toList();
    swaps.forEach(id -> approve(records.booking(petra, id).owner().equals(petra.unit()) ? petra : anna, id, Side.OWNER));
    together(MANY, number -> told(swaps.get(number % 4), number % 8 < 4 ? petra : anna));
    assertThat(swaps).allSatisfy(id -> assertThat(state(id)).isEqualTo(BookingState.CLOSED));
    assertThat(records.quantity(shelf.item(petra, piano))).isZero();
    assertThat(records.quantity(shelf.item(anna, computers))).isZero();
  }

  /** Both say at once, again and again, that they have got theirs. */
  private StepOutcome told(BookingId id, Actor actor) {
    Booking booking = records.booking(actor, id);
    Map<LineId, Integer> theirs = new TreeMap<>(java.util.Comparator.comparing(LineId::value));
    booking.lines().stream().filter(line -> booking.unit(line.direction().taker()).equals(actor.unit()))
        .forEach(line -> theirs.put(line.id(), 1));
    return world.as(actor, () -> handOvers.handOver(actor, id, UUID.randomUUID(), theirs, ""));
  }

  @Test
  void theOwnerChangingTheAdMeanwhileDoesNotDeadlock() throws Exception {
    ListingId chairs = atOnce(petra, "Stol", 40);
    together(MANY, number -> number % 3 == 0
        ? shelf.rename(petra, chairs, "Stol " + number)
        : request(anna, Wish.keep(chairs, Term.GIVE, 1, null)));
    assertThat(records.free(shelf.item(petra, chairs))).isZero();
  }
}
