package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;

/** Two projectors of Petra's that are lent by the hour, with an hour between the loans. */
class HoursTest extends BookingTest {

  /** An hour ago, or just after midnight when that was yesterday. */
  private static final String EARLIER_TODAY = "greatest(now() - interval '1 hour', "
      + "date_trunc('day', now(), 'Europe/Stockholm') + interval '1 minute')";

  @Autowired
  Offers offers;
  @Autowired
  Cart cart;

  private ListingId projectors = new ListingId(0);
  private ItemId item = new ItemId(0);

  @BeforeEach
  void twoProjectors() {
    projectors = shelf.offer(petra, shelf.loans("Projektor", 2, LendingRules.NONE.with(new ByTheHour(null, null, 1, 0))));
    item = shelf.item(petra, projectors);
  }

  private Wish hours(int quantity, int from, int until) {
    LocalDate day = wholeDay(2);
    return Wish.hours(projectors, Term.LEND, quantity, day, at(from), day, at(until));
  }

  private static ClockTime at(int hour) {
    return ClockTime.of(LocalTime.of(hour, 0));
  }

  private List<Integer> free(LocalDate day) {
    return world.as(anna, () -> offers.freeTimes(offers.find(projectors).orElseThrow(), day, 1).on(day)).stream().map(FreeSpan::free)
        .toList();
  }

  private FreeDay freeDay(LocalDate day) {
    return world.as(anna, () -> offers.freeTimes(offers.find(projectors).orElseThrow(), day, 1)).days().getFirst();
  }

  @Test
  void keepsTheHoursAndTheOwnersHourAfterThem() {
    BookingId id = booked(anna, hours(2, 10, 12));
    Period period = Objects.requireNonNull(records.booking(anna, id).period());
    assertThat(period).isEqualTo(Period.ofHours(wholeDay(2), at(10), wholeDay(2), at(12)));
    assertThat(request(anna, hours(1, 11, 14))).isInstanceOf(RequestOutcome.NotFree.class);
    assertThat(request(anna, hours(1, 12, 14))).as("the owner wants an hour between").isInstanceOf(RequestOutcome.NotFree.class);
    assertThat(request(anna, hours(1, 9, 10))).as("its own hour after it is not free").isInstanceOf(RequestOutcome.NotFree.class);
    assertThat(request(anna, hours(1, 8, 9))).isInstanceOf(RequestOutcome.Placed.class);
    assertThat(request(anna, hours(2, 13, 15))).isInstanceOf(RequestOutcome.Placed.class);
  }

  @Test
  void saysHowManyAreFreeInEachOpenHour() {
    assertThat(free(wholeDay(2))).as("eight to four").hasSize(8).containsOnly(2);
    booked(anna, hours(1, 10, 12));
    assertThat(free(wholeDay(2))).containsExactly(2, 1, 1, 1, 1, 2, 2, 2);
    booked(anna, hours(1, 10, 12));
    assertThat(free(wholeDay(2))).containsExactly(2, 0, 0, 0, 0, 2, 2, 2);
    assertThat(freeDay(wholeDay(2))).as("not for the whole day, but for some hours").isEqualTo(new FreeDay(wholeDay(2), 0, 2));
    assertThat(freeDay(openDay(4))).isEqualTo(new FreeDay(openDay(4), 2, 2));
    assertThat(free(saturday())).as("closed").isEmpty();
  }

  private static LocalDate saturday() {
    return LocalDate.now(Period.SWEDEN).plusWeeks(1).with(java.time.DayOfWeek.SATURDAY);
  }

  /** What the calendar calls free can be asked for, and nothing else can: one hour at a time, each asked for and taken back. */
  @Test
  void theCalendarAndTheBookingAgree() {
    booked(anna, hours(1, 9, 11));
    booked(anna, hours(1, 10, 15));
    List<Integer> free = free(wholeDay(2));
    for (int i = 0; i < free.size(); i++) {
      int most = free.get(i);
      assertThat(request(anna, hours(most + 1, 8 + i, 9 + i))).as("%s more from %s", most + 1, 8 + i)
          .isInstanceOfAny(RequestOutcome.NotFree.class, RequestOutcome.TermsNotMet.class);
      if (most == 0)
        continue;
      BookingId id = booked(anna, hours(most, 8 + i, 9 + i));
      with(anna, id, version -> bookings.cancel(anna, id, version, ""));
    }
    assertThat(free(wholeDay(2))).isEqualTo(free);
  }

  @Test
  void twentyWhoWantTheSameHourGetTwo() throws Exception {
    try (var people = Executors.newFixedThreadPool(20)) {
      List<Callable<RequestOutcome>> all = IntStream.range(0, 20)
          .<Callable<RequestOutcome>>mapToObj(_ -> () -> request(anna, hours(1, 14, 15)))
          .toList();
      var outcomes = people.invokeAll(all).stream().map(each -> each.resultNow()).toList();
      assertThat(outcomes.stream().filter(RequestOutcome.Placed.class::isInstance)).hasSize(2);
    }
    assertThat(free(wholeDay(2)).get(6)).isZero();
    assertThat(records.broken(item)).isEmpty();
  }

  @Test
  void aDayAndAnHourOfItAreNotPromisedToTwo() {
    booked(anna, hours(1, 10, 12));
    assertThat(request(anna, Wish.loan(projectors, Term.LEND, 2, wholeDay(2), wholeDay(2)))).isInstanceOf(RequestOutcome.NotFree.class);
    booked(anna, Wish.loan(projectors, Term.LEND, 1, wholeDay(2), wholeDay(2)));
    assertThat(free(wholeDay(2))).containsExactly(1, 0, 0, 0, 0, 1, 1, 1);
  }

  @Test
  void theListKeepsTheHours() {
    world.as(anna, () -> cart.add(anna, hours(1, 10, 12)));
    assertThat(world.as(anna, () -> cart.gathered(anna)).getFirst().wish()).isEqualTo(hours(1, 10, 12));
    RequestOutcome outcome = world.as(anna, () -> cart.send(anna, UUID.randomUUID(), "")).orElseThrow();
    BookingId id = ((RequestOutcome.Placed) outcome).bookings().getFirst();
    assertThat(Objects.requireNonNull(records.booking(anna, id).period()).hours()).isEqualTo(2);
  }

  @Test
  void anAnswerIsWantedBeforeTheHoursBegin() {
    ListingId asked = shelf.offer(petra,
        shelf.details("Scen", 1, Offer.free(Term.LEND)).with(LendingRules.hoursOnly(ByTheHour.ANY)));
    LocalDate day = wholeDay(1);
    BookingId id = booked(anna, Wish.hours(asked, Term.LEND, 1, day, at(9), day, at(10)));
    assertThat(records.booking(anna, id).answerBy()).isEqualTo(at(9).on(day));
  }

  @Test
  void aLoanOfSomeHoursIsRemindedOfOnlyWhenItIsLate() throws Exception {
    BookingId id = booked(anna, hours(1, 10, 12));
    handOver(petra, id, 1);
    records.pass("update booking.booking set starts_at = " + EARLIER_TODAY + " - interval '30 seconds', ends_at = " + EARLIER_TODAY
        + " where id = " + id);
    assertThat(Objects.requireNonNull(records.booking(anna, id).period()).isWholeDays()).isFalse();
    world.asSystem(() -> {
      due.remind();
      return true;
    });
    assertThat(se.samnytta.world.Owner.texts("select kind from booking.reminder where booking_id = " + id)).as("it was due today")
        .isEmpty();
    records
        .pass("update booking.booking set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' where id = " + id);
    world.asSystem(() -> {
      due.remind();
      return true;
    });
    assertThat(se.samnytta.world.Owner.texts("select kind from booking.reminder where booking_id = " + id)).containsExactly("LATE_1");
  }
}
