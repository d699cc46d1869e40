package se.samnytta.house;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingTest;
import se.samnytta.booking.Shelf;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.staffing.Assignments;
import se.samnytta.staffing.LegalGround;
import se.samnytta.staffing.Pattern;
import se.samnytta.staffing.Quoted;
import se.samnytta.staffing.Span;
import se.samnytta.staffing.TimeReports;
import se.samnytta.staffing.Timing;
import se.samnytta.staffing.WorkOutcome;
import se.samnytta.staffing.WorkRequest;
import se.samnytta.staffing.Works;
import se.samnytta.world.Ads;
import se.samnytta.world.World;

/** The matrix's work: what unit A does for B, as far as each has come. Nothing costs anything, so that whoever asks may accept. */
@Component
class MatrixWork {

  private static final Quoted FREE = new Quoted(Quoted.Pricing.FIXED, Money.ZERO, null);

  private final World world;
  private final Ads ads;
  private final Shelf shelf;
  private final Works works;
  private final Assignments assignments;
  private final TimeReports reports;
  private final JdbcClient jdbc;

  MatrixWork(World world, Ads ads, Shelf shelf, Works works, Assignments assignments, TimeReports reports, JdbcClient jdbc) {
    this.world = world;
    this.ads = ads;
    this.shelf = shelf;
    this.works = works;
    this.assignments = assignments;
    this.reports = reports;
    this.jdbc = jdbc;
  }

  ListingDetails details(String category) {
    return ListingDetails.of("Hjälp", "Vi kommer.", ItemDetails.of(ads.category(category), 1, null), List.of(Offer.free(Term.HIRE)));
  }

  Map<String, String> service(String name, Actor owner, Actor asker) {
    LocalDate day = BookingTest.openDay(2);
    BookingId id = ask(owner, asker, "transport-flytt", new Timing.Hours(day, new Span(LocalTime.of(9, 0), LocalTime.of(10, 0))));
    if (!name.equals("work-asked"))
      world.as(owner, () -> works.quote(owner, id, version(id), FREE, null, null, ""));
    if (name.equals("work-agreed") || name.equals("work-reported"))
      world.as(asker, () -> works.accept(asker, id, version(id)));
    if (name.equals("work-reported"))
      world.as(owner, () -> reports.report(owner, id, UUID.randomUUID(), Map.of(LocalDate.now(Period.SWEDEN), 60), "", true));
    return values(id, name.equals("work-reported") ? newest("staffing.report", id) : 0, "report");
  }

  Map<String, String> staff(String name, Actor owner, Actor asker) {
    LocalDate first = BookingTest.openDay(3);
    Pattern daily = new Pattern(Map.of(DayOfWeek.TUESDAY, new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)), DayOfWeek.FRIDAY,
        new Span(LocalTime.of(8, 0), LocalTime.of(12, 0))));
    BookingId id = ask(owner, asker, "drift-vaktmasteri", new Timing.Term(first, first.plusWeeks(4), daily));
    world.as(owner, () -> works.quote(owner, id, version(id), FREE, LegalGround.SAME_EMPLOYER, null, ""));
    Actor another = world.member(asker.unit(), "En till");
    world.as(another, () -> works.accept(another, id, version(id)));
    Period period = world
        .asSystem(() -> jdbc.sql("select min(starts_at) as s, max(ends_at) as e from staffing.shift where booking_id = :id")
            .param("id", id.value()).query((row, _) -> new Period(row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
            .single());
    Actor comes = name.equals("staff-named") ? owner : world.member(owner.unit(), "Kollegan");
    leaves(comes);
    if (!name.equals("staff-agreed"))
      world.as(owner, () -> assignments.name(owner, id, new Assignments.Named(comes.person(), period.firstDay(), period.lastDay(), 0)));
    if (name.equals("staff-ready")) {
      Actor manager = world.member(owner.unit(), "Chefen", Role.APPROVER);
      world.as(comes, () -> assignments.answer(comes, newest("staffing.candidate", id), true));
      world.as(manager, () -> assignments.allow(manager, newest("staffing.candidate", id)));
    }
    Map<String, String> values = values(id, name.equals("staff-agreed") ? 0 : newest("staffing.candidate", id), "candidate");
    values.put("person", comes.person().toString());
    values.put("day", period.firstDay().toString());
    values.put("last", period.lastDay().toString());
    return values;
  }

  /** Nobody works in two places at the same time: whoever was to come elsewhere does not. */
  private void leaves(Actor person) {
    world.asSystem(() -> jdbc
        .sql("update staffing.candidate set state = 'WITHDRAWN' where person_id = :person and state in ('ASKED', 'CONSENTED')")
        .param("person", person.person().value()).update());
  }

  private BookingId ask(Actor owner, Actor asker, String category, Timing timing) {
    ListingId ad = shelf.offer(owner, details(category));
    WorkOutcome asked = world.as(asker, () -> works.request(asker, new WorkRequest(UUID.randomUUID(), ad, 1, "Bära", "Här", timing)));
    return ((WorkOutcome.Placed) asked).booking();
  }

  private Map<String, String> values(BookingId id, long of, String name) {
    Map<String, String> values = new HashMap<>();
    values.put("id", id.toString());
    values.put(name, Long.toString(of));
    values.put("version", Integer.toString(version(id)));
    return values;
  }

  private int version(BookingId id) {
    return world.asSystem(() -> jdbc.sql("select version from booking.booking where id = :id").param("id", id.value())
        .query(Integer.class).single());
  }

  private long newest(String table, BookingId id) {
    return world.asSystem(() -> jdbc.sql("select max(id) from " + table + " where booking_id = :id").param("id", id.value())
        .query(Long.class).single());
  }
}
