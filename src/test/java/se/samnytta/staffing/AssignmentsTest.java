package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.HireRefusal;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingId;
import se.samnytta.world.World;

/** Somebody's time: the price accepted by the host's approver, the person and the home manager consenting, the law kept. */
class AssignmentsTest extends StaffingTest {

  private static final Pattern TUESDAYS_AND_THURSDAYS = on(8, 16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

  private Actor kalle = petra;
  private Actor chef = petra;
  private final LocalDate first = monday(1);
  private final LocalDate last = first.plusWeeks(12).minusDays(1);

  @BeforeEach
  void kalleIsACaretakerAndHasAManager() {
    kalle = world.member(petra.unit(), "Kalle Karlsson");
    chef = world.member(petra.unit(), "Chefen", Role.APPROVER);
  }

  private Timing.Term term() {
    return new Timing.Term(first, last, TUESDAYS_AND_THURSDAYS);
  }

  private BookingId agreed() {
    return agreed(staffTime(20), term(), hourly(380, 12 * 16 * 60), LegalGround.COOPERATION);
  }

  private BookingId manned() {
    return manned(staffTime(20), term(), kalle, chef);
  }

  private WorkStep answer(Actor actor, BookingId id, boolean yes) {
    return world.as(actor, () -> assignments.answer(actor, candidate(id), yes));
  }

  private WorkStep allow(Actor actor, BookingId id) {
    return world.as(actor, () -> assignments.allow(actor, candidate(id)));
  }

  private List<String> namedTo(Actor actor, BookingId id) {
    return world.in(actor, () -> jdbc.sql("select name from staffing.named(:id)").param("id", id.value()).query(String.class).list());
  }

  private long rows(Actor actor, String table) {
    return world.in(actor, () -> jdbc.sql("select count(*) from staffing." + table).query(Long.class).single());
  }

  @Test
  void theHostIsToldTheNameWhenThePersonAndTheManagerHaveSaidYes() {
    BookingId id = agreed();
    name(id, kalle.person(), first, last, 24);
    assertThat(namedTo(anna, id)).isEmpty();
    assertThat(answer(kalle, id, true)).isEqualTo(new WorkStep.Done(id));
    assertThat(namedTo(anna, id)).as("the manager has not said yes").isEmpty();
    assertThat(allow(chef, id)).isEqualTo(new WorkStep.Done(id));
    assertThat(namedTo(anna, id)).containsExactly("Kalle Karlsson");
  }

  @Test
  void nobodyElseSeesWhoItIs() {
    BookingId id = manned();
    Actor neighbour = world.member(world.unit(World.HOOR, "Skolan"), "Grannen", Role.MEMBER, Role.READER);
    Actor looksOn = world.member(anna.unit(), "Läsaren", Role.READER);
    assertThat(rows(anna, "candidate")).as("the host never reads the rows").isZero();
    assertThat(namedTo(neighbour, id)).isEmpty();
    assertThat(rows(neighbour, "candidate")).isZero();
    assertThat(rows(neighbour, "work")).isZero();
    assertThat(namedTo(looksOn, id)).isEmpty();
    assertThat(rows(kalle, "candidate")).isPositive();
  }

  @Test
  void nobodyComesBeforeAllConsents() {
    BookingId id = agreed();
    earlier(id, 28);
    LocalDate tuesday = first.minusDays(27);
    assertThat(report(id, tuesday, 480, false)).isEqualTo(new WorkStep.NoConsent());
    assertThat(name(id, kalle.person(), first.minusDays(28), last.minusDays(28), 24)).isEqualTo(new WorkStep.Done(id));
    answer(kalle, id, true);
    assertThat(report(id, tuesday, 480, false)).isEqualTo(new WorkStep.NoConsent());
    allow(chef, id);
    assertThat(report(id, tuesday, 480, false)).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).isEqualTo(BookingState.HANDED_OVER);
  }

  @Test
  void nobodySaysYesForSomebodyElseAndNobodyTwice() {
    BookingId id = agreed();
    name(id, kalle.person(), first, last, 24);
    assertThatThrownBy(() -> answer(petra, id, true)).isInstanceOf(se.samnytta.kernel.NotFound.class);
    assertThatThrownBy(() -> allow(petra, id)).as("she is no approver").isInstanceOf(NotFound.class);
    Actor manager = world.member(petra.unit(), "Lånad chef", Role.APPROVER);
    name(id, manager.person(), first, last, 24);
    assertThat(allow(manager, id)).as("about himself").isEqualTo(new WorkStep.AnotherMust());
  }

  @Test
  void whoeverAskedDoesNotAcceptThePriceThemselves() {
    BookingId id = ((WorkOutcome.Placed) ask(eva(), staffTime(20), term())).booking();
    quote(id, hourly(380, 600), LegalGround.COOPERATION);
    assertThat(accept(eva(), id)).isEqualTo(new WorkStep.AnotherMust());
    Actor another = world.member(anna.unit(), "En till", Role.APPROVER);
    assertThat(accept(another, id)).isEqualTo(new WorkStep.Done(id));
  }

  @Test
  void theGroundHasToFitTheTwoUnits() {
    BookingId id = asked(staffTime(20), term());
    assertThat(quote(id, hourly(380, 600), null)).isEqualTo(new WorkStep.NoGround());
    assertThat(quote(id, hourly(380, 600), LegalGround.SAME_EMPLOYER)).as("across a border").isEqualTo(new WorkStep.NoGround());
    assertThat(quote(id, hourly(380, 600), LegalGround.HIRED_OUT)).isEqualTo(new WorkStep.Done(id));
  }

  @Test
  void theHoursOfAWeekArePromisedOnce() {
    ListingId ad = staffTime(20);
    asked(ad, term());
    assertThat(ask(anna, ad, term())).isEqualTo(new WorkOutcome.NotFree(4));
    assertThat(ask(anna, ad, new Timing.Hours(first.plusDays(2), span(8, 12)))).isInstanceOf(WorkOutcome.Placed.class);
    assertThat(ask(anna, ad, new Timing.Hours(first.plusDays(4), span(8, 12)))).as("the week is full")
        .isEqualTo(new WorkOutcome.NotFree(0));
  }

  @Test
  void onePersonIsNotPromisedAgainstTheLaw() {
    assertThat(ask(anna, staffTime(40), new Timing.Term(first, last, on(8, 12, DayOfWeek.values()))))
        .isInstanceOf(WorkOutcome.AgainstTheLaw.class);
    BookingId id = manned();
    ListingId evening = staffTime(40);
    BookingId second = agreed(evening, new Timing.Hours(first.plusDays(1), span(18, 22)), hourly(380, 240), LegalGround.COOPERATION);
    WorkStep refused = name(second, kalle.person(), first.plusDays(1), first.plusDays(1), 24);
    assertThat(refused).isInstanceOf(WorkStep.AgainstTheLaw.class);
    assertThat(((WorkStep.AgainstTheLaw) refused).breaches()).extracting(Breach::rule).containsExactly(Breach.Rule.DAILY_REST);
    assertThat(name(id, kalle.person(), first, last, 40)).as("full time at home besides").isInstanceOf(WorkStep.AgainstTheLaw.class);
  }

  @Test
  void whoeverIsNamedTwiceAtOnceComesOnce() throws Exception {
    List<BookingId> both = List.of(agreed(), agreed());
    List<java.util.concurrent.Callable<WorkStep>> tries = new java.util.ArrayList<>();
    for (int i = 0; i < 8; i++) {
      BookingId id = both.get(i % 2);
      tries.add(() -> name(id, kalle.person(), first, last, 0));
    }
    try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
      for (var each : threads.invokeAll(tries))
        each.get();
    }
    assertThat(world.asSystem(() -> jdbc.sql("""
        select count(distinct booking_id) from staffing.candidate where person_id = :person and state in ('ASKED', 'CONSENTED')
        """).param("person", kalle.person().value()).query(Long.class).single())).isEqualTo(1);
  }

  @Test
  void onlySomebodyOfTheHomeUnitIsNamed() {
    BookingId id = agreed();
    Actor stranger = world.member(world.unit(World.LUND, "Badet"), "Bo");
    assertThat(name(id, stranger.person(), first, last, 24)).isEqualTo(new WorkStep.NotOfTheUnit());
    assertThat(name(id, kalle.person(), first.minusDays(1), last, 24)).isEqualTo(new WorkStep.TooLong());
  }

  @Test
  void aConsentThatIsTakenBackTheDayBeforeLeavesNobody() {
    BookingId id = manned();
    assertThat(answer(kalle, id, false)).isEqualTo(new WorkStep.Done(id));
    assertThat(namedTo(anna, id)).isEmpty();
    earlier(id, 28);
    assertThat(report(id, first.minusDays(27), 480, false)).isEqualTo(new WorkStep.NoConsent());
    Actor lisa = world.member(petra.unit(), "Lisa");
    assertThat(name(id, lisa.person(), first.minusDays(28), last.minusDays(28), 24)).isEqualTo(new WorkStep.Done(id));
    answer(lisa, id, true);
    allow(chef, id);
    assertThat(namedTo(anna, id)).containsExactly("Lisa");
  }

  @Test
  void somebodyElseComesWhileOneIsAway() {
    BookingId id = manned();
    LocalDate sick = first.plusWeeks(2);
    assertThat(world.as(petra, () -> assignments.away(petra, candidate(id), sick, sick.plusDays(6), true)))
        .isEqualTo(new WorkStep.Done(id));
    assertThat(rows(anna, "absence")).as("why is for the home unit").isZero();
    Actor lisa = world.member(petra.unit(), "Lisa");
    assertThat(name(id, lisa.person(), sick, sick.plusDays(6), 24)).isEqualTo(new WorkStep.Done(id));
    long hers = world.asSystem(() -> jdbc.sql("select id from staffing.candidate where booking_id = :id and person_id = :person")
        .param("id", id.value()).param("person", lisa.person().value()).query(Long.class).single());
    world.as(lisa, () -> assignments.answer(lisa, hers, true));
    world.as(chef, () -> assignments.allow(chef, hers));
    assertThat(namedTo(anna, id)).containsExactly("Kalle Karlsson", "Lisa", "Kalle Karlsson");
  }

  @Test
  void nothingIsPromisedBeyondTheAgreement() {
    Actor home = world.newMunicipality("Hemma");
    Actor host = world.newMunicipality("Borta");
    LocalDate ends = first.plusWeeks(3);
    cooperation(home, host, ends);
    petra = world.member(world.unit(home.municipality(), home.unit(), "Teknik"), "Petra");
    anna = world.member(world.unit(host.municipality(), host.unit(), "Skolan"), "Anna");
    ListingId ad = staffTime(20);
    assertThat(ask(anna, ad, term())).isEqualTo(new WorkOutcome.Refused(new HireRefusal.AgreementEnds(ends)));
    assertThat(ask(anna, ad, new Timing.Term(first, ends, TUESDAYS_AND_THURSDAYS))).isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void anAgreementThatEndsTakesTheAssignmentWithIt() {
    Actor home = world.newMunicipality("Hemma");
    Actor host = world.newMunicipality("Borta");
    cooperation(home, host, last.plusYears(1));
    petra = world.member(world.unit(home.municipality(), home.unit(), "Teknik"), "Petra");
    anna = world.member(world.unit(host.municipality(), host.unit(), "Skolan"), "Anna");
    BookingId id = agreed(staffTime(20), term(), hourly(380, 600), LegalGround.COOPERATION);
    LocalDate ends = first.plusWeeks(4).plusDays(2);
    world.asSystem(() -> jdbc
        .sql("update organisation.agreement set valid_to = :to where id = (select agreement_id from booking.booking where id = :id)")
        .param("to", ends).param("id", id.value()).update());
    boolean more = true;
    while (more)
      more = se.samnytta.kernel.Scope.asSystem(() -> works.endWithAgreement());
    Period period = records.booking(anna, id).period();
    assertThat(period).isNotNull();
    assertThat(period.lastDay()).isEqualTo(ends);
    assertThat(world.asSystem(() -> jdbc.sql("select count(*) from staffing.shift where booking_id = :id and starts_at > :ends")
        .param("id", id.value()).param("ends", period.until().atOffset(java.time.ZoneOffset.UTC)).query(Long.class).single())).isZero();
  }

  private void cooperation(Actor one, Actor other, LocalDate ends) {
    world.cooperation(one.municipality(), other.municipality());
    world.asSystem(() -> jdbc.sql("""
        update organisation.agreement set valid_to = :ends where id = (
          select a.agreement_id from organisation.agreement_party a where a.municipality = :one limit 1)
        """).param("ends", ends).param("one", one.municipality().code()).update());
  }

  @Test
  void anAssignmentEndsEarlierWithAReasonAndItsHoursAreFree() {
    ListingId ad = staffTime(16);
    BookingId id = agreed(ad, term(), hourly(380, 600), LegalGround.COOPERATION);
    LocalDate earlier = first.plusWeeks(3).minusDays(1);
    int version = version(id);
    assertThat(world.as(anna, () -> works.endEarly(anna, id, version, earlier, ""))).isEqualTo(new WorkStep.NoReason());
    assertThat(world.as(anna, () -> works.endEarly(anna, id, version, earlier, "Vi har anställt"))).isEqualTo(new WorkStep.Done(id));
    assertThat(ask(anna, ad, new Timing.Term(first.plusWeeks(3), last, TUESDAYS_AND_THURSDAYS))).isInstanceOf(WorkOutcome.Placed.class);
  }

  @Test
  void aConfirmedWeekIsCorrectedWithAReasonAndConfirmedAnew() {
    BookingId id = manned();
    earlier(id, 28);
    LocalDate tuesday = first.minusDays(27);
    report(id, Map.of(tuesday, 480, tuesday.plusDays(2), 480), "", false);
    world.as(anna, () -> reports.confirm(anna, id, report(id), 1));
    assertThat(report(id, Map.of(tuesday, 480, tuesday.plusDays(2), 240), "", false)).isEqualTo(new WorkStep.NoReason());
    assertThat(report(id, Map.of(tuesday, 480, tuesday.plusDays(2), 240), "Gick hem vid lunch", false)).isEqualTo(new WorkStep.Done(id));
    assertThat(world.as(anna, () -> reports.confirm(anna, id, report(id), 2))).isEqualTo(new WorkStep.Done(id));
    assertThat(state(id)).as("it goes on").isEqualTo(BookingState.HANDED_OVER);
  }
}
