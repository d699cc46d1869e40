package se.samnytta.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;

/** Anna has a projector of Petra's from nine to eleven, for 100 kr an hour and an hour between loans, and wants it for longer. */
class HourChangesTest extends BookingTest {

  @Autowired
  Changes changes;

  private final LocalDate day = wholeDay(2);
  private ListingId projector = new ListingId(0);
  private BookingId id = new BookingId(0);

  @BeforeEach
  void fromNineToEleven() {
    anna = world.member(anna.unit(), "Anna", Role.MEMBER, Role.APPROVER);
    projector = shelf.offer(petra, shelf.details("Projektor", 1, rent()).with(Shelf.AT_ONCE)
        .with(LendingRules.hoursOnly(new ByTheHour(null, 6, 1, 0))));
    id = booked(anna, wish(projector, 9, 11));
  }

  private static Offer rent() {
    return Offer.priced(Term.RENT, new Price(Money.kronor(100), PricePer.HOUR));
  }

  private Wish wish(ListingId ad, int from, int until) {
    return Wish.hours(ad, Term.RENT, 1, day, at(from), day, at(until));
  }

  private static ClockTime at(int hour) {
    return ClockTime.of(LocalTime.of(hour, 0));
  }

  private StepOutcome until(BookingId booking, LocalDate last, int hour) {
    return with(anna, booking, version -> changes.change(anna, booking, version, Change.until(last, at(hour))));
  }

  private Booking now() {
    return records.booking(anna, id);
  }

  @Test
  void longerCostsMoreAndShorterLess() {
    assertThat(until(id, day, 14)).isInstanceOf(StepOutcome.Done.class);
    assertThat(now().period()).isEqualTo(Period.ofHours(day, at(9), day, at(14)));
    assertThat(now().amount()).isEqualTo(Money.kronor(500));
    assertThat(request(anna, wish(projector, 14, 15))).as("the hour between is kept").isInstanceOf(RequestOutcome.NotFree.class);
    assertThat(until(id, day, 10)).isInstanceOf(StepOutcome.Done.class);
    assertThat(now().amount()).isEqualTo(Money.kronor(100));
    assertThat(request(anna, wish(projector, 11, 12))).as("free at once").isInstanceOf(RequestOutcome.Placed.class);
    assertThat(records.broken(shelf.item(petra, projector))).isEmpty();
  }

  @Test
  void saysUntilWhenItIsFreeWhenSomebodyElseHasIt() {
    booked(anna, wish(projector, 14, 15));
    assertThat(until(id, day, 14)).isEqualTo(new StepOutcome.NotThatDay(new Refusal.NotFreeAfter(day, LocalTime.of(13, 0))));
    assertThat(until(id, day, 13)).isInstanceOf(StepOutcome.Done.class);
    assertThat(until(id, day, 14)).isEqualTo(new StepOutcome.NotThatDay(new Refusal.NotFreeLonger()));
  }

  @Test
  void keepsToTheOwnersTerms() {
    assertThat(until(id, day, 9)).isEqualTo(new StepOutcome.NotThatDay(new Refusal.NoLength()));
    assertThat(until(id, day, 8)).isEqualTo(new StepOutcome.NotThatDay(new Refusal.Backwards()));
    assertThat(until(id, day, 16)).isEqualTo(new StepOutcome.NotThatDay(new Refusal.TooManyHours(6)));
    assertThat(with(petra, id, version -> changes.change(petra, id, version, Change.until(day, at(12)))))
        .isInstanceOf(StepOutcome.NotYours.class);
    assertThat(Objects.requireNonNull(now().period()).hours()).isEqualTo(2);
  }

  @Test
  void anOwnerWhoAnswersEachLoanIsAskedForALongerOne() {
    ListingId asked = shelf.offer(petra, shelf.details("Scen", 1, Offer.free(Term.LEND)).with(LendingRules.hoursOnly(ByTheHour.ANY)));
    BookingId scene = booked(anna, Wish.hours(asked, Term.LEND, 1, day, at(9), day, at(11)));
    approve(petra, scene, Side.OWNER);
    assertThat(until(scene, day, 12)).isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER)));
    assertThat(records.booking(anna, scene).period()).isEqualTo(Period.ofHours(day, at(9), day, at(11)));
    assertThat(world.visitor(petra).get("/bokningar/" + scene).text()).as("both times").contains("kl. 9–12 i stället för", "kl. 9–11");
    assertThat(with(petra, scene, version -> changes.answer(petra, scene, version, Side.OWNER, true))).isInstanceOf(StepOutcome.Done.class);
    assertThat(records.booking(anna, scene).period()).isEqualTo(Period.ofHours(day, at(9), day, at(12)));
    assertThat(until(scene, day, 10)).as("shorter always").isInstanceOf(StepOutcome.Done.class);
  }

  @Test
  void movesToOtherHoursBeforeItIsFetched() {
    LocalDate another = wholeDay(5);
    assertThat(moved(another, 13, another, 15)).isInstanceOf(StepOutcome.Done.class);
    assertThat(now().period()).isEqualTo(Period.ofHours(another, at(13), another, at(15)));
    assertThat(request(anna, wish(projector, 9, 11))).as("free at once").isInstanceOf(RequestOutcome.Placed.class);
    assertThat(moved(day, 10, day, 12)).isInstanceOf(StepOutcome.NotFree.class);
    assertThat(moved(another, 4, another, 6)).isInstanceOf(StepOutcome.NotThatDay.class);
    assertThat(records.broken(shelf.item(petra, projector))).isEmpty();
  }

  @Test
  void whatIsOutBeginsNotAnew() {
    assertThat(handOver(petra, id, 1)).isInstanceOf(StepOutcome.Done.class);
    assertThat(moved(day, 8, day, 11)).isInstanceOf(StepOutcome.NotNow.class);
    assertThat(moved(day, 9, day, 12)).as("its end may move").isInstanceOf(StepOutcome.Done.class);
  }

  @Test
  void whatIsWithTheReceiverIsNotMovedToOtherHoursByALateYes() {
    ListingId stage = shelf.offer(petra, shelf.details("Scen", 1, Offer.free(Term.LEND)).with(LendingRules.hoursOnly(ByTheHour.ANY)));
    BookingId scene = booked(anna, Wish.hours(stage, Term.LEND, 1, day, at(9), day, at(11)));
    approve(petra, scene, Side.OWNER);
    assertThat(with(anna, scene, version -> changes.change(anna, scene, version, Change.hours(day, at(10), day, at(13)))))
        .isEqualTo(new StepOutcome.ChangeAsked(Set.of(Side.OWNER)));
    assertThat(handOver(petra, scene, 1)).isInstanceOf(StepOutcome.Done.class);
    assertThat(with(petra, scene, version -> changes.answer(petra, scene, version, Side.OWNER, true)))
        .isInstanceOf(StepOutcome.NotNow.class);
    assertThat(records.booking(anna, scene).period()).isEqualTo(Period.ofHours(day, at(9), day, at(11)));
  }

  @Test
  void aTimeThatTheClockLeavesOutIsRefusedWithTheOneThatIs() {
    LocalDate spring = springForward();
    assertThat(moved(spring, 2, spring, 5)).isEqualTo(new StepOutcome.NotThatDay(new Refusal.NoSuchTime(spring, LocalTime.of(2, 0),
        LocalTime.of(3, 0))));
  }

  /** The next night in which the clocks go forward. */
  private static LocalDate springForward() {
    return Objects.requireNonNull(Period.SWEDEN.getRules().nextTransition(Instant.now())).getOffsetBefore().getTotalSeconds() == 3600
        ? Period.SWEDEN.getRules().nextTransition(Instant.now()).getDateTimeBefore().toLocalDate()
        : Period.SWEDEN.getRules().nextTransition(Period.SWEDEN.getRules().nextTransition(Instant.now()).getInstant()).getDateTimeBefore()
            .toLocalDate();
  }

  private StepOutcome moved(LocalDate first, int from, LocalDate last, int until) {
    return with(anna, id, version -> changes.change(anna, id, version, Change.hours(first, at(from), last, at(until))));
  }

  @Test
  void thePageLetsItEndLaterAndSaysWhatStandsInTheWay() {
    var visitor = world.visitor(anna);
    String here = "/bokningar/" + id;
    String version = visitor.get(here).page().select("#sluttid input[name=version]").attr("value");
    assertThat(visitor.get(here).page().select("#sluttid-till-kl").attr("value")).isEqualTo("11:00");
    var refused = visitor.post(here + "/sluttid", "version", version, "till", day.toString(), "till-kl", "17");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("#sluttid-till-kl").attr("value")).isEqualTo("17");
    assertThat(refused.text()).contains("Lånet är högst 6 timmar");
    assertThat(
        visitor.post(here + "/sluttid", "version", version, "dag", day.toString(), "kl", "10", "till", day.toString(), "till-kl", "12.30")
            .status())
        .isEqualTo(303);
    assertThat(visitor.get(here).text()).contains("kl. 10–12.30");
    assertThat(world.visitor(petra).get(here).page().select("#sluttid")).as("the owner does not").isEmpty();
  }
}
