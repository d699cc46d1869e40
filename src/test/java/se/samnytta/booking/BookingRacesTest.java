package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** What happens when many come at once, each on a thread and a transaction of their own. */
class BookingRacesTest extends BookingTest {

  /** All set off together; each waits for a connection as long as it takes. */
  private static <T> List<T> together(int many, Function<Integer, T> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
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

  private List<Actor> schools(int many) {
    return Stream.generate(() -> world.member(world.unit(World.ESLOV, "Skola"), "Elev")).limit(many).toList();
  }

  @Test
  void twoHundredWantTheLastFifty() throws Exception {
    List<Actor> schools = schools(8);
    ListingId chairs = shelf.offer(petra, shelf.details("Stol", 50, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE));
    List<RequestOutcome> outcomes = together(200, number -> request(schools.get(number % 8), Wish.keep(chairs, Term.GIVE, 1, null)));
    assertThat(placed(outcomes)).isEqualTo(50);
    assertThat(outcomes.stream().filter(RequestOutcome.NotFree.class::isInstance)).hasSize(150);
    assertThat(records.free(shelf.item(petra, chairs))).isZero();
    assertThat(records.broken(shelf.item(petra, chairs))).isEmpty();
  }

  @Test
  void loansThatOverlapNeverTakeMoreThanThereIs() throws Exception {
    List<Actor> schools = schools(6);
    ListingId tents = shelf.offer(petra, shelf.loans("Tält", 5, LendingRules.NONE));
    ItemId item = shelf.item(petra, tents);
    together(120, number -> request(schools.get(number % 6),
        Wish.loan(tents, Term.LEND, 1 + number % 3, openDay(1 + number % 7), openDay(2 + number % 7 + number % 4))));
    assertThat(records.broken(item)).isEmpty();
    assertThat(records.freeOnDays(item, openDay(1), 20)).allSatisfy(free -> assertThat(free).isBetween(0, 5));
  }

  @Test
  void whoeverAsksForTheSameThingsInAnotherOrderWaitsForNobodyForEver() throws Exception {
    List<Actor> schools = schools(4);
    List<ListingId> things = Stream.of("Bord", "Stol", "Lampa", "Hylla")
        .map(title -> shelf.offer(petra, shelf.details(title, 20, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE))).toList();
    List<RequestOutcome> outcomes = together(60, number -> {
      List<ListingId> order = new ArrayList<>(things);
      java.util.Collections.rotate(order, number);
      if (number % 2 == 0)
        java.util.Collections.reverse(order);
      return request(schools.get(number % 4), order.stream().map(ad -> Wish.keep(ad, Term.GIVE, 1, null)).toArray(Wish[]::new));
    });
    assertThat(placed(outcomes)).isEqualTo(20);
    assertThat(things).allSatisfy(ad -> assertThat(records.free(shelf.item(petra, ad))).isZero());
  }

  @Test
  void twentyPressesOfOneButtonAreOneBooking() throws Exception {
    ListingId desks = shelf.offer(petra, "Skrivbord", 14, Offer.free(Term.GIVE));
    BookingRequest request = new BookingRequest(UUID.randomUUID(), List.of(Wish.keep(desks, Term.GIVE, 2, null)), "");
    List<RequestOutcome> outcomes = together(20, _ -> world.as(anna, () -> bookings.request(anna, request)));
    assertThat(outcomes.stream().distinct()).hasSize(1);
    assertThat(placed(outcomes)).isEqualTo(20);
    assertThat(records.free(shelf.item(petra, desks))).isEqualTo(12);
  }

  @Test
  void approvedCancelledOrExpiredButOnlyOneOfThem() throws Exception {
    for (int round = 0; round < 10; round++) {
      ListingId desks = shelf.offer(petra, "Skrivbord", 2, Offer.free(Term.GIVE));
      BookingId id = booked(anna, Wish.keep(desks, Term.GIVE, 2, null));
      records.pass("update booking.booking set answer_by = now() - interval '1 second' where id = " + id);
      together(9, number -> switch (number % 3) {
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
    together(8, number -> world.as(number % 2 == 0 ? petra : anna,
        () -> handOvers.handOver(number % 2 == 0 ? petra : anna, id, UUID.randomUUID(), two, "")));
    assertThat(records.booking(petra, id).lines().getFirst().handedOver()).isEqualTo(6);
    together(8, number -> world.as(anna, () -> handOvers.takeBack(anna, id, UUID.randomUUID(), two, List.of(), "")));
    assertThat(records.booking(petra, id).lines().getFirst().returned()).isEqualTo(6);
    assertThat(state(id)).isEqualTo(BookingState.RETURNED);
    assertThat(records.free(shelf.item(petra, tents))).isEqualTo(6);
  }

  @Test
  void swapsThatCrossEachOtherDoNotDeadlock() throws Exception {
    ListingId piano = shelf.offer(petra, "Piano", 4, Offer.swap("Datorer"));
    ListingId computers = shelf.offer(anna, "Dator", 4, Offer.swap("Piano"));
    List<RequestOutcome> outcomes = together(24, number -> number % 2 == 0
        ? request(anna, Wish.swap(piano, 1, new Wish.InReturn(computers, 1, 0)))
        : request(petra, Wish.swap(computers, 1, new Wish.InReturn(piano, 1, 0))));
    assertThat(placed(outcomes)).isEqualTo(4);
    assertThat(records.broken(shelf.item(petra, piano))).isEmpty();
  }

  @Test
  void theOwnerChangingTheAdMeanwhileDoesNotDeadlock() throws Exception {
    ListingId chairs = shelf.offer(petra, shelf.details("Stol", 40, Offer.free(Term.GIVE)).with(Shelf.AT_ONCE));
    together(60, number -> number % 3 == 0
        ? shelf.rename(petra, chairs, "Stol " + number)
        : request(anna, Wish.keep(chairs, Term.GIVE, 1, null)));
    assertThat(records.free(shelf.item(petra, chairs))).isZero();
  }
}
