package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.HireRefusal;
import se.samnytta.booking.Side;
import se.samnytta.booking.StepOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.ListingId;
import se.samnytta.world.World;

/** A service by the hour or as a task: asked for, given a price, accepted, done, reported, confirmed. */
class ServicesTest extends StaffingTest {

  private final LocalDate today = LocalDate.now(Period.SWEDEN);

  private BookingId threeHours() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    return agreed(ad, new Timing.Hours(openDay(3), span(9, 12)), hourly(650, 180), null);
  }

  private BookingId doneAndReported(int minutes) {
    BookingId id = threeHours();
    assertThat(report(id, today, minutes, true)).isEqualTo(new WorkStep.Done(id));
    return id;
  }

  private long ore(BookingId id) {
    return records.booking(anna, id).amount().ore();
  }

  @Test
  void goesFromRequestToConfirmedTime() {
    BookingId id = asked(service("transport-flytt", 1, anHour(650)), new Timing.Hours(openDay(3), span(9, 12)));
    assertThat(ore(id)).as("what the ad says").isEqualTo(3 * 650_00);
    assertThat(quote(id, hourly(600, 180), null)).isEqualTo(new WorkStep.Done(id));
    assertThat(ore(id)).isEqualTo(3 * 600_00);
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
    assertThat(accept(anna, id)).as("she has an approver").isInstanceOf(WorkStep.class);
    assertThat(accept(eva(), id)).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).isEqualTo(BookingState.APPROVED);
    assertThat(report(id, today, 150, true)).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).isEqualTo(BookingState.HANDED_OVER);
    assertThat(world.as(anna, () -> reports.confirm(anna, id, report(id), 1))).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).isEqualTo(BookingState.CLOSED);
    assertThat(confirmed(id)).containsExactly(150L, 1_500_00L);
  }

  private java.util.List<Long> confirmed(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select settled_minutes, settled_ore from staffing.report where booking_id = :id")
        .param("id", id.value()).query((row, _) -> java.util.List.of(row.getLong(1), row.getLong(2))).single());
  }

  @Test
  void onlyAnApproverAcceptsWhatCostsMoney() {
    eva();
    BookingId id = asked(service("transport-flytt", 1, anHour(650)), new Timing.Hours(openDay(3), span(9, 12)));
    quote(id, hourly(650, 180), null);
    assertThat(accept(anna, id)).isEqualTo(new WorkStep.NotYours());
    assertThat(state(id)).isEqualTo(BookingState.REQUESTED);
  }

  @Test
  void whatCostsNothingIsAcceptedByWhoeverAsked() {
    BookingId id = asked(service("transport-flytt", 1, null), new Timing.Hours(openDay(3), span(9, 12)));
    quote(id, new Quoted(Quoted.Pricing.FIXED, Money.ZERO, null), null);
    assertThat(accept(anna, id)).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).isEqualTo(BookingState.APPROVED);
  }

  @Test
  void anotherPriceHasToBeAcceptedAnew() {
    BookingId id = asked(service("transport-flytt", 1, anHour(650)), new Timing.Hours(openDay(3), span(9, 12)));
    quote(id, hourly(600, 180), null);
    int old = version(id);
    quote(id, hourly(700, 180), null);
    assertThat(world.as(eva(), () -> works.accept(eva(), id, old))).isEqualTo(new WorkStep.Stale());
    assertThat(accept(eva(), id)).isEqualTo(new WorkStep.Done(id));
    assertThat(ore(id)).isEqualTo(3 * 700_00);
    assertThat(quote(id, hourly(900, 180), null)).as("after the yes").isEqualTo(new WorkStep.NotNow());
  }

  @Test
  void oneCrewIsAtOnePlaceAtATime() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    LocalDate day = openDay(3);
    asked(ad, new Timing.Hours(day, span(9, 12)));
    assertThat(ask(anna, ad, new Timing.Hours(day, span(11, 13)))).isEqualTo(new WorkOutcome.NotFree(0));
    assertThat(ask(anna, ad, new Timing.Hours(day, span(12, 13)))).isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void aNoLetsTheTimeGo() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    Timing morning = new Timing.Hours(openDay(3), span(9, 12));
    BookingId id = asked(ad, morning);
    int version = version(id);
    assertThat(world.as(petra, () -> works.decline(petra, id, Side.OWNER, version, "Vi hinner inte"))).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).isEqualTo(BookingState.DECLINED);
    assertThat(ask(anna, ad, morning)).isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void aTimeToBeAgreedOnIsSaidWithThePrice() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    BookingId id = asked(ad, new Timing.Agreed(120));
    assertThat(quote(id, hourly(650, 120), null)).isEqualTo(new WorkStep.NoTime());
    Period agreed = span(9, 11).on(openDay(4));
    int version = version(id);
    assertThat(world.as(petra, () -> works.quote(petra, id, version, hourly(650, 120), null, agreed, ""))).isEqualTo(new WorkStep.Done(id));
    assertThat(records.booking(anna, id).period()).isEqualTo(agreed);
    assertThat(ask(anna, ad, new Timing.Hours(openDay(4), span(10, 12)))).as("taken now").isEqualTo(new WorkOutcome.NotFree(0));
  }

  @Test
  void aFixedPriceFallsDueWhenAllIsDone() {
    BookingId id = agreed(service("transport-flytt", 1, null), new Timing.Days(openDay(2), openDay(3)),
        new Quoted(Quoted.Pricing.FIXED, Money.kronor(4_000), null), null);
    report(id, today, 60, false);
    world.as(anna, () -> reports.confirm(anna, id, report(id), 1));
    assertThat(confirmed(id)).containsExactly(60L, 0L);
    assertThat(state(id)).isEqualTo(BookingState.HANDED_OVER);
    report(id, Map.of(today, 200), "Vi blev klara", true);
    world.as(anna, () -> reports.confirm(anna, id, report(id), 2));
    assertThat(confirmed(id)).containsExactly(200L, 4_000_00L);
    assertThat(state(id)).isEqualTo(BookingState.CLOSED);
  }

  @Test
  void theReceiverSendsATimeBackWithAReasonAndTheOwnerCorrectsIt() {
    BookingId id = doneAndReported(180);
    long report = report(id);
    assertThat(world.as(anna, () -> reports.dispute(anna, id, report, 1, 120, ""))).isEqualTo(new WorkStep.NoReason());
    assertThat(world.as(anna, () -> reports.dispute(anna, id, report, 1, 120, "De kom en timme för sent")))
        .isEqualTo(new WorkStep.Done(id));
    assertThat(world.as(anna, () -> reports.confirm(anna, id, report, 1))).isEqualTo(new WorkStep.NotNow());
    assertThat(report(id, today, 120, true)).isEqualTo(new WorkStep.Done(id));
    assertThat(world.as(anna, () -> reports.confirm(anna, id, report, 1))).as("an old page").isEqualTo(new WorkStep.Stale());
    assertThat(world.as(anna, () -> reports.confirm(anna, id, report, 2))).isEqualTo(new WorkStep.Done(id));
    assertThat(confirmed(id)).containsExactly(120L, 1_300_00L);
  }

  @Test
  void aWeekOfSilenceIsAYesButNotToMoreThanWasAccepted() {
    BookingId id = doneAndReported(180);
    BookingId dear = doneAndReported(400);
    world.asSystem(() -> jdbc.sql("update staffing.report set reported_at = reported_at - interval '8 days' where booking_id in (:ids)")
        .param("ids", java.util.List.of(id.value(), dear.value())).update());
    boolean more = true;
    while (more)
      more = se.samnytta.kernel.Scope.asSystem(() -> reports.assume());
    assertThat(state(id)).isEqualTo(BookingState.CLOSED);
    assertThat(state(dear)).isEqualTo(BookingState.HANDED_OVER);
  }

  @Test
  void moreThanWasAcceptedIsConfirmedBySomebodyWhoMaySpendIt() {
    BookingId id = doneAndReported(240);
    assertThat(world.as(anna, () -> reports.confirm(anna, id, report(id), 1))).isEqualTo(new WorkStep.CostsMore(Money.kronor(2_600)));
    assertThat(world.as(eva(), () -> reports.confirm(eva(), id, report(id), 1))).isEqualTo(new WorkStep.Done(id));
  }

  @Test
  void whatHasNotBeenIsNotReportedAndADayHasItsHours() {
    BookingId id = threeHours();
    assertThat(report(id, today.plusDays(1), 60, true)).isEqualTo(new WorkStep.NotYet());
    assertThat(report(id, today, 26 * 60, true)).isEqualTo(new WorkStep.TooLong());
    assertThat(world.as(anna, () -> reports.report(anna, id, UUID.randomUUID(), Map.of(today, 60), "", true)))
        .isEqualTo(new WorkStep.NotYours());
    assertThat(state(id)).isEqualTo(BookingState.APPROVED);
  }

  @Test
  void workIsNotHandedOverAsThingsAre() {
    BookingId id = threeHours();
    assertThat(handOver(petra, id, 1)).isEqualTo(new StepOutcome.NotNow(BookingState.APPROVED));
    BookingId asked = asked(service("transport-flytt", 1, anHour(650)), new Timing.Hours(openDay(3), span(9, 12)));
    assertThat(approve(petra, asked, Side.OWNER)).as("without a price").isEqualTo(new StepOutcome.NotNow(BookingState.REQUESTED));
  }

  @Test
  void theTermsOfTheHouseHold() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    Actor kiruna = world.member(world.unit(World.KIRUNA, "Skolan"), "Kim");
    Timing.Hours morning = new Timing.Hours(openDay(3), span(9, 12));
    assertThat(ask(petra, ad, morning)).isEqualTo(new WorkOutcome.Refused(new HireRefusal.OwnWork()));
    assertThat(ask(kiruna, ad, morning)).isEqualTo(new WorkOutcome.Refused(new HireRefusal.NoAgreement(World.LUND)));
    assertThat(ask(anna, ad, new Timing.Days(openDay(5), openDay(2)))).isEqualTo(new WorkOutcome.Backwards());
    assertThat(ask(anna, ad, new Timing.Hours(today.minusDays(1), span(9, 12))))
        .isEqualTo(new WorkOutcome.Refused(new HireRefusal.InThePast()));
  }

  @Test
  void theSamePressIsTheSameRequest() {
    ListingId ad = service("transport-flytt", 1, anHour(650));
    var request = new WorkRequest(UUID.randomUUID(), ad, 1, "Bära", "Här", new Timing.Hours(openDay(3), span(9, 12)));
    WorkOutcome first = world.as(anna, () -> works.request(anna, request));
    assertThat(world.as(anna, () -> works.request(anna, request))).isEqualTo(first);
  }
}
