package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Change;
import se.samnytta.booking.Changes;
import se.samnytta.booking.Line;
import se.samnytta.booking.Refusal;
import se.samnytta.booking.RequestOutcome;
import se.samnytta.booking.Side;
import se.samnytta.booking.StepOutcome;
import se.samnytta.booking.Wish;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Operator;
import se.samnytta.listing.Operators;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Petra's two stages, of which each comes with one of her two technicians, at 500 kronor an hour. */
class OperatorsTest extends StaffingTest {

  @Autowired
  Operators operators;
  @Autowired
  Changes changes;

  private ListingId stage = new ListingId(0);
  private ListingId technicians = new ListingId(0);
  private final LocalDate day = wholeDay(2);

  @BeforeEach
  void twoStagesAndTwoTechnicians() {
    stage = shelf.offer(petra, shelf.loans("Scen", 2, new LendingRules(null, null, 0, 0, null, true, LendingRules.ByTheHour.ANY)));
    technicians = service("transport-flytt", 2, anHour(500));
    comes(false);
  }

  private void comes(boolean always) {
    assertThat(world.as(petra, () -> operators.say(petra, stage, new Operator(technicians, always)))).isTrue();
  }

  private Wish stageFrom(int from, int until) {
    return Wish.hours(stage, Term.LEND, 1, day, ClockTime.of(LocalTime.of(from, 0)), day, ClockTime.of(LocalTime.of(until, 0)));
  }

  private BookingId evening() {
    return booked(eva(), stageFrom(10, 14).withOperator());
  }

  private BookingId agreed() {
    BookingId id = evening();
    assertThat(approve(petra, id, Side.OWNER)).isEqualTo(done(id, BookingState.APPROVED));
    return id;
  }

  private int freeStages(int from, int until) {
    return free(stage, from, until);
  }

  private int freeTechnicians(int from, int until) {
    return free(technicians, from, until);
  }

  private int free(ListingId ad, int from, int until) {
    return world.asSystem(() -> jdbc.sql("select inventory.free(:item, :from::timestamptz, :until::timestamptz)")
        .param("item", shelf.item(petra, ad).value())
        .param("from", ClockTime.of(LocalTime.of(from, 0)).on(day).toString())
        .param("until", ClockTime.of(LocalTime.of(until, 0)).on(day).toString())
        .query(Integer.class).single());
  }

  private StepOutcome outAndBack(BookingId id) {
    assertThat(handOver(petra, id, 1)).isEqualTo(done(id, BookingState.HANDED_OVER));
    return takeBack(petra, id, 1);
  }

  private WorkStep reportToday(BookingId id, int minutes) {
    return world.as(petra, () -> reports.report(petra, id, UUID.randomUUID(), Map.of(LocalDate.now(Period.SWEDEN), minutes), "", true));
  }

  private WorkStep confirm(BookingId id) {
    long report = world.asSystem(() -> jdbc.sql("select max(id) from staffing.report where booking_id = :id").param("id", id.value())
        .query(Long.class).single());
    return world.as(eva(), () -> reports.confirm(eva(), id, report, 1));
  }

  @Test
  void isOneBookingOfBoth() {
    BookingId id = evening();
    assertThat(records.booking(petra, id).lines()).extracting(Line::title).containsExactly("Scen", "Flytthjälp");
    assertThat(records.booking(petra, id).amount()).isEqualTo(Money.kronor(2000));
    assertThat(freeStages(10, 14)).isEqualTo(1);
    assertThat(freeTechnicians(10, 14)).isEqualTo(1);
    assertThat(freeTechnicians(14, 16)).isEqualTo(2);
  }

  @Test
  void nobodyComesAlongUnasked() {
    BookingId id = booked(eva(), stageFrom(10, 14));
    assertThat(records.booking(petra, id).lines()).hasSize(1);
    assertThat(freeTechnicians(10, 14)).isEqualTo(2);
  }

  @Test
  void aStageThatAlwaysComesWithATechnicianIsNotHadWithout() {
    comes(true);
    assertThat(records.booking(petra, booked(eva(), stageFrom(10, 14))).lines()).hasSize(2);
  }

  @Test
  void nothingIsBookedWhenNoTechnicianIsFree() {
    booked(eva(), stageFrom(8, 11).withOperator());
    asked(technicians, new Timing.Hours(day, span(10, 12)));
    assertThat(request(eva(), stageFrom(9, 12).withOperator()))
        .isEqualTo(new RequestOutcome.NotFree(List.of(new RequestOutcome.NotFree.Short(0, technicians, 0))));
    assertThat(freeStages(11, 12)).isEqualTo(2);
  }

  @Test
  void theTechnicianIsPromisedOnceToThingsAndToServices() {
    evening();
    evening();
    assertThat(ask(anna, technicians, new Timing.Hours(day, span(13, 15)))).isEqualTo(new WorkOutcome.NotFree(0));
    assertThat(records.broken(shelf.item(petra, technicians))).isEmpty();
  }

  @Test
  void refusesWholeDaysAndWhoeverIsNotOffered() {
    assertThat(request(eva(), Wish.loan(stage, Term.LEND, 1, day, day).withOperator())).isEqualTo(refused(new Refusal.OperatorByTheHour()));
    world.as(petra, () -> operators.say(petra, stage, null));
    assertThat(request(eva(), stageFrom(10, 14).withOperator())).isEqualTo(refused(new Refusal.NoOperator()));
  }

  private RequestOutcome refused(Refusal why) {
    return new RequestOutcome.TermsNotMet(List.of(new RequestOutcome.TermsNotMet.Refused(0, stage, why)));
  }

  @Test
  void onlyAServiceOfTheSameUnitComesAlong() {
    Actor olle = world.member(world.unit(World.LUND, "Biblioteket"), "Olle");
    assertThat(world.as(petra, () -> operators.say(petra, stage, new Operator(stage, true)))).isFalse();
    assertThatThrownBy(() -> world.as(olle, () -> operators.say(olle, stage, null))).isInstanceOf(NotFound.class);
  }

  @Test
  void aNoAndACallingOffFreeBoth() {
    BookingId id = evening();
    with(petra, id, version -> bookings.decline(petra, id, Side.OWNER, version, "Scenen läcker"));
    BookingId other = agreed();
    with(eva(), other, version -> bookings.cancel(eva(), other, version, ""));
    assertThat(freeStages(10, 14)).isEqualTo(2);
    assertThat(freeTechnicians(10, 14)).isEqualTo(2);
  }

  @Test
  void anotherEndHoldsForBoth() {
    BookingId id = evening();
    assertThat(with(eva(), id, version -> changes.change(eva(), id, version, Change.until(day, ClockTime.of(LocalTime.of(12, 0))))))
        .isEqualTo(done(id, BookingState.REQUESTED));
    assertThat(freeTechnicians(12, 14)).isEqualTo(2);
    assertThat(records.booking(petra, id).amount()).isEqualTo(Money.kronor(1000));
    asked(technicians, new Timing.Hours(day, span(12, 14)));
    asked(technicians, new Timing.Hours(day, span(12, 14)));
    assertThat(with(eva(), id, version -> changes.change(eva(), id, version, Change.until(day, ClockTime.of(LocalTime.of(13, 0))))))
        .isEqualTo(new StepOutcome.NotThatDay(new Refusal.NotFreeLonger()));
  }

  @Test
  void isDoneWhenTheStageIsBackAndTheTimeConfirmed() {
    BookingId id = agreed();
    assertThat(reportToday(id, 60)).as("nothing has begun").isEqualTo(new WorkStep.NotNow());
    assertThat(outAndBack(id)).isEqualTo(done(id, BookingState.RETURNED));
    assertThat(reportToday(id, 240)).isEqualTo(new WorkStep.Done(id));
    assertThat(confirm(id)).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).isEqualTo(BookingState.CLOSED);
    assertThat(freeTechnicians(10, 14)).isEqualTo(2);
  }

  @Test
  void isDoneWhenTheTimeIsConfirmedAndTheStageBack() {
    BookingId id = agreed();
    handOver(petra, id, 1);
    reportToday(id, 240);
    confirm(id);
    assertThat(state(id)).isEqualTo(BookingState.HANDED_OVER);
    assertThat(takeBack(petra, id, 1)).isEqualTo(done(id, BookingState.CLOSED));
  }

  @Test
  void isNotAssumedToBeDoneWhileTheTimeIsOpen() {
    BookingId id = agreed();
    handOver(petra, id, 1);
    assertThat(takeBack(eva(), id, 1)).isEqualTo(done(id, BookingState.RETURNED));
    records.pass("update booking.hand_over set at = at - interval '15 days' where booking_id = " + id);
    records.untilNoneIsDue(due::assumeReceived);
    assertThat(state(id)).isEqualTo(BookingState.RETURNED);
  }

  @Test
  void moreThanWasAgreedOnIsConfirmedByWhoeverMaySpendIt() {
    BookingId id = agreed();
    outAndBack(id);
    reportToday(id, 300);
    long report = world.asSystem(() -> jdbc.sql("select max(id) from staffing.report").query(Long.class).single());
    assertThat(world.as(anna, () -> reports.confirm(anna, id, report, 1))).isEqualTo(new WorkStep.CostsMore(Money.kronor(2500)));
  }

  @Test
  void theLastTechnicianIsPromisedOnceHoweverManyCome() throws Exception {
    evening();
    List<Callable<RequestOutcome>> two = List.of(() -> request(eva(), stageFrom(10, 14).withOperator()),
        () -> request(anna, stageFrom(9, 11).withOperator()));
    eva();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      long placed = 0;
      for (Future<RequestOutcome> each : both.invokeAll(two))
        placed += each.get() instanceof RequestOutcome.Placed ? 1 : 0;
      assertThat(placed).isEqualTo(1);
    }
    assertThat(records.broken(shelf.item(petra, technicians))).isEmpty();
    assertThat(records.broken(shelf.item(petra, stage))).isEmpty();
  }
}
