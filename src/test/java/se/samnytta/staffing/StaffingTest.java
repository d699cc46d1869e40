package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;
import se.samnytta.world.Ads;

/** Petra in Lund's culture house offers work; Anna in Eslöv's school asks for it, and Eva there may spend its money. */
public abstract class StaffingTest extends BookingTest {

  @Autowired
  protected Works works;
  @Autowired
  protected Assignments assignments;
  @Autowired
  protected TimeReports reports;
  @Autowired
  protected OfferedHours offered;
  @Autowired
  protected Ads ads;
  @Autowired
  protected JdbcClient jdbc;

  private @Nullable Actor approver;

  /** An approver in Anna's unit, the same throughout a test. */
  protected Actor eva() {
    Actor found = approver;
    if (found == null) {
      var person = world.person(anna.unit(), "Eva", Role.MEMBER);
      world.limit(person, anna.unit(), 1_000_000);
      found = world.actor(person, anna.unit());
      approver = found;
    }
    return found;
  }

  protected ListingId service(String category, int quantity, @Nullable Price price) {
    return shelf.offer(petra, details("Flytthjälp", category, quantity, price, null));
  }

  /** So many hours a week of somebody's time, at 380 kronor an hour. */
  protected ListingId staffTime(int hours) {
    return staffTime("drift-vaktmasteri", hours);
  }

  protected ListingId staffTime(String category, int hours) {
    return shelf.offer(petra,
        details("Vaktmästare", category, 1, new Price(Money.kronor(380), PricePer.HOUR), hours)
            .with(se.samnytta.booking.Shelf.AT_ONCE));
  }

  private ListingDetails details(String title, String category, int quantity, @Nullable Price price, @Nullable Integer hours) {
    return ListingDetails.of(title, "Vi hjälper till.",
        ItemDetails.of(ads.category(category), quantity, null).withHoursPerWeek(hours),
        List.of(price == null ? Offer.free(Term.HIRE) : Offer.priced(Term.HIRE, price)));
  }

  protected static Price anHour(long kronor) {
    return new Price(Money.kronor(kronor), PricePer.HOUR);
  }

  protected static Span span(int from, int until) {
    return new Span(LocalTime.of(from, 0), LocalTime.of(until, 0));
  }

  protected static Pattern on(int from, int until, DayOfWeek... days) {
    Map<DayOfWeek, Span> pattern = new java.util.EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : days)
      pattern.put(day, span(from, until));
    return new Pattern(pattern);
  }

  /** The owner says that it can be had on those days from eight to four. */
  protected void says(ListingId ad, DayOfWeek... days) {
    world.as(petra, () -> {
      offered.say(petra, ad, on(8, 16, days).days(), null);
      return true;
    });
  }

  /** The Monday so many weeks ahead. */
  protected static LocalDate monday(int weeksAhead) {
    return LocalDate.now(Period.SWEDEN).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(weeksAhead);
  }

  protected WorkOutcome ask(Actor actor, ListingId ad, Timing timing) {
    return world.as(actor, () -> works.request(actor, new WorkRequest(UUID.randomUUID(), ad, 1, "Bära bord", "Östra skolan", timing)));
  }

  protected BookingId asked(ListingId ad, Timing timing) {
    WorkOutcome outcome = ask(anna, ad, timing);
    assertThat(outcome).isInstanceOf(WorkOutcome.Placed.class);
    return ((WorkOutcome.Placed) outcome).booking();
  }

  protected WorkStep quote(BookingId id, Quoted quoted, @Nullable LegalGround ground) {
    return world.as(petra, () -> works.quote(petra, id, version(id), quoted, ground, null, "Vi kommer gärna"));
  }

  protected static Quoted hourly(long kronor, int minutes) {
    return new Quoted(Quoted.Pricing.HOUR, Money.kronor(kronor), minutes);
  }

  protected WorkStep accept(Actor actor, BookingId id) {
    int version = version(id);
    return world.as(actor, () -> works.accept(actor, id, version));
  }

  protected int version(BookingId id) {
    return records.booking(petra, id).version();
  }

  /** Asked for, given a price and accepted. */
  protected BookingId agreed(ListingId ad, Timing timing, Quoted quoted, @Nullable LegalGround ground) {
    BookingId id = asked(ad, timing);
    assertThat(quote(id, quoted, ground)).isEqualTo(new WorkStep.Done(id));
    assertThat(accept(eva(), id)).isEqualTo(new WorkStep.Done(id));
    return id;
  }

  protected WorkStep name(BookingId id, PersonId person, LocalDate first, LocalDate last, int homeHours) {
    return world.as(petra, () -> assignments.name(petra, id, new Assignments.Named(person, first, last, homeHours * 60)));
  }

  /** Asked for, accepted, and somebody has been named who has said yes, as has their manager. */
  protected BookingId manned(ListingId ad, Timing.Term term, Actor person, Actor manager) {
    BookingId id = agreed(ad, term, hourly(380, 12 * 16 * 60), LegalGround.COOPERATION);
    assertThat(name(id, person.person(), term.first(), term.last(), 24)).isEqualTo(new WorkStep.Done(id));
    assertThat(world.as(person, () -> assignments.answer(person, candidate(id), true))).isEqualTo(new WorkStep.Done(id));
    assertThat(world.as(manager, () -> assignments.allow(manager, candidate(id)))).isEqualTo(new WorkStep.Done(id));
    return id;
  }

  protected long candidate(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select max(id) from staffing.candidate where booking_id = :id").param("id", id.value())
        .query(Long.class).single());
  }

  protected WorkStep report(BookingId id, LocalDate day, int minutes, boolean last) {
    return report(id, Map.of(day, minutes), "", last);
  }

  protected WorkStep report(BookingId id, Map<LocalDate, Integer> days, String note, boolean last) {
    return world.as(petra, () -> reports.report(petra, id, UUID.randomUUID(), days, note, last));
  }

  protected long report(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select max(id) from staffing.report where booking_id = :id").param("id", id.value())
        .query(Long.class).single());
  }

  /** Moves a booking back in time, as if it had been for earlier days. */
  protected void earlier(BookingId id, int days) {
    world.asSystem(() -> {
      jdbc.sql(
          "update staffing.shift set starts_at = starts_at - make_interval(days => :days), "
              + "ends_at = ends_at - make_interval(days => :days) where booking_id = :id")
          .param("days", days).param("id", id.value()).update();
      jdbc.sql("update staffing.candidate set first_day = first_day - :days, last_day = last_day - :days where booking_id = :id")
          .param("days", days).param("id", id.value()).update();
      return jdbc.sql("update booking.booking set starts_at = starts_at - make_interval(days => :days), "
          + "ends_at = ends_at - make_interval(days => :days) where id = :id").param("days", days).param("id", id.value()).update();
    });
  }
}
