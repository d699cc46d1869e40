package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import se.samnytta.kernel.Actor;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Several want sets of the same things at once, in every order: nothing is promised twice, and nobody waits for ever. */
class SetRacesTest extends BookingTest {

  private static final int MANY = 48;

  @Autowired
  Sets sets;

  private List<ListingId> ads = List.of();
  private List<Actor> owners = List.of();

  private void fourOwnersWithTenEach() {
    owners = Stream.of("A", "B", "C", "D").map(name -> world.member(world.unit(World.LUND, name), "Ägare")).toList();
    ads = owners.stream().map(owner -> shelf.offer(owner, shelf.loans("Stol", 10, LendingRules.NONE))).toList();
  }

  private SetOutcome book(Actor school, int number, boolean whole) {
    List<Wish> wishes = new ArrayList<>(
        IntStream.range(0, 3).mapToObj(i -> Wish.loan(ads.get((i + number) % 4), Term.LEND, 4, openDay(2), openDay(4))).toList());
    if (number % 2 == 0)
      Collections.reverse(wishes);
    return world.as(school, () -> sets.book(school, new SetRequest(UUID.randomUUID(), "stolar", whole, wishes, "")));
  }

  private <T> List<T> together(int many, java.util.function.IntFunction<T> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(many)) {
      List<Future<T>> running = IntStream.range(0, many).mapToObj(number -> threads.submit(() -> {
        start.await();
        while (true)
          try {
            return work.apply(number);
          } catch (CannotCreateTransactionException _) {
            continue;
          }
      })).toList();
      start.countDown();
      for (Future<T> each : running)
        results.add(each.get());
    }
    return results;
  }

  private List<Actor> schools() {
    return Stream.generate(() -> world.member(world.unit(World.ESLOV, "Skola"), "Elev")).limit(8).toList();
  }

  private int pieces(List<SetOutcome> outcomes) {
    return outcomes.stream().filter(SetOutcome.Booked.class::isInstance).map(SetOutcome.Booked.class::cast)
        .mapToInt(SetOutcome.Booked::pieces).sum();
  }

  private int taken() {
    return IntStream.range(0, 4).map(i -> 10 - records.freeOnDays(shelf.item(owners.get(i), ads.get(i)), openDay(2), 1).getFirst()).sum();
  }

  private void nothingIsBroken() {
    IntStream.range(0, 4).forEach(i -> assertThat(records.broken(shelf.item(owners.get(i), ads.get(i)))).isEmpty());
  }

  @Test
  void setsAreWholeOrNotBookedAtAll() throws Exception {
    fourOwnersWithTenEach();
    List<Actor> schools = schools();
    List<SetOutcome> outcomes = together(MANY, number -> book(schools.get(number % 8), number, true));
    assertThat(outcomes).filteredOn(SetOutcome.Booked.class::isInstance).isNotEmpty()
        .allSatisfy(each -> assertThat(((SetOutcome.Booked) each).pieces()).isEqualTo(12));
    assertThat(outcomes).filteredOn(SetOutcome.NotBooked.class::isInstance).isNotEmpty();
    assertThat(taken()).isEqualTo(pieces(outcomes)).isLessThanOrEqualTo(40);
    nothingIsBroken();
  }

  @Test
  void allThatThereIsIsTakenAndNoMore() throws Exception {
    fourOwnersWithTenEach();
    List<Actor> schools = schools();
    List<SetOutcome> outcomes = together(MANY, number -> book(schools.get(number % 8), number, false));
    assertThat(taken()).isEqualTo(40).isEqualTo(pieces(outcomes));
    nothingIsBroken();
  }

  @Test
  void callingOffTheRestWhileOthersBookAndOwnersDeclineDoesNotDeadlock() throws Exception {
    fourOwnersWithTenEach();
    List<Actor> schools = schools();
    List<SetId> placed = new ArrayList<>();
    for (int i = 0; i < 3; i++)
      if (book(schools.get(i), i, false) instanceof SetOutcome.Booked(var id, _, _))
        placed.add(id);
    List<SetOutcome> outcomes = together(MANY, number -> {
      if (number % 3 != 0)
        return book(schools.get(number % 8), number, number % 2 == 0);
      int mine = number / 3 % placed.size();
      world.as(schools.get(mine), () -> sets.cancelRest(schools.get(mine), placed.get(mine)));
      return new SetOutcome.NotBooked(List.of());
    });
    assertThat(taken()).isEqualTo(pieces(outcomes)).isLessThanOrEqualTo(40);
    nothingIsBroken();
  }
}
