package se.samnytta.staffing.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Approvers;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;
import se.samnytta.booking.Sides;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.staffing.LegalGround;
import se.samnytta.staffing.Quoted;
import se.samnytta.staffing.WorkKind;

/** What the page of some work shows. */
@Component
@Transactional(readOnly = true)
class WorkPages {

  private final JdbcClient jdbc;
  private final Sides sides;
  private final Approvers approvers;
  private final People people;
  private final Clock clock;

  WorkPages(JdbcClient jdbc, Sides sides, Approvers approvers, People people, Clock clock) {
    this.jdbc = jdbc;
    this.sides = sides;
    this.approvers = approvers;
    this.people = people;
    this.clock = clock;
  }

  /** What the booking says, in a row. */
  private record Row(WorkView.Head head, UnitId owner, UnitId receiver, String ownerName, String receiverName, PersonId askedBy,
      @Nullable Period period, Money amount, boolean quoted, boolean accepted, boolean another, boolean crosses) {}

  WorkView show(Actor actor, long id) {
    return find(actor, new BookingId(id)).orElseThrow(() -> new NotFound("work " + id));
  }

  /** For whoever is on one of its sides; nothing for everybody else, and for a booking that is no work. */
  Optional<WorkView> find(Actor actor, BookingId id) {
    return row(id).map(row -> view(actor, row));
  }

  private WorkView view(Actor actor, Row row) {
    Set<Side> mine = sides.of(actor, row.owner, row.receiver);
    long id = row.head.id();
    List<Period> shifts = shifts(id);
    List<WorkView.ReportView> reports = reports(id);
    boolean home = mine.contains(Side.OWNER);
    boolean free = row.amount.isZero();
    boolean receiver = mine.contains(Side.RECEIVER);
    boolean asks = receiver && row.quoted && row.head.state() == BookingState.REQUESTED;
    return new WorkView(row.head, mine, row.ownerName, row.receiverName, row.period, shifts, row.amount, row.quoted, row.accepted,
        receiver && (free || approvers.mayApprove(actor.person(), row.receiver, row.amount)),
        row.another && actor.person().equals(row.askedBy),
        asks && !free ? names(othersWhoApprove(row)) : List.of(),
        named(id), away(id), candidates(actor, id, row.owner, home), home ? colleagues(row.owner) : Map.of(), row.crosses, reports,
        home ? week(row, shifts, reports) : null);
  }

  private List<PersonId> othersWhoApprove(Row row) {
    return approvers.asked(row.receiver, row.amount).people().stream()
        .filter(person -> !row.another || !person.equals(row.askedBy)).toList();
  }

  private Optional<Row> row(BookingId id) {
    return jdbc.sql("""
        select b.id, b.version, b.state, b.owner_unit, b.receiver_unit, b.requested_by, b.starts_at, b.ends_at, b.amount_ore, b.title,
          b.quantity, b.operator, b.price_ore as ad_price_ore, b.price_per, coalesce(b.reason, '') as reason, b.closed_at,
          b.another_accepts,
          b.owner_approved, b.receiver_approved, b.owner_municipality <> b.receiver_municipality as crosses,
          w.kind, w.what, w.place, w.timing, w.asked_minutes, w.pricing, w.price_ore, w.quoted_minutes, coalesce(w.message, '') as message,
          w.legal_ground, o.name || ', ' || o.municipality_name as owner_name, r.name || ', ' || r.municipality_name as receiver_name
        from staffing.work w
        join booking.v_work b on b.id = w.booking_id
        join organisation.v_unit o on o.id = b.owner_unit
        join organisation.v_unit r on r.id = b.receiver_unit
        where w.booking_id = :id
        """)
        .param("id", id.value())
        .query((row, _) -> row(row))
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    String pricing = row.getString("pricing");
    String ground = row.getString("legal_ground");
    OffsetDateTime starts = row.getObject("starts_at", OffsetDateTime.class);
    OffsetDateTime ends = row.getObject("ends_at", OffsetDateTime.class);
    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
    var head = new WorkView.Head(row.getLong("id"), row.getInt("version"), BookingState.valueOf(row.getString("state")),
        WorkKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("what"), row.getString("place"),
        row.getString("timing"),
        row.getObject("asked_minutes", Integer.class), pricing == null ? null : Quoted.Pricing.valueOf(pricing), money(row, "price_ore"),
        row.getObject("quoted_minutes", Integer.class), row.getString("message"), ground == null ? null : LegalGround.valueOf(ground),
        money(row, "ad_price_ore"), Words.at(row.getString("price_per")), row.getInt("quantity"), row.getString("reason"),
        closed == null ? null : closed.toInstant().atZone(Period.SWEDEN).toLocalDate(), row.getBoolean("operator"));
    return new Row(head, new UnitId(row.getLong("owner_unit")), new UnitId(row.getLong("receiver_unit")), row.getString("owner_name"),
        row.getString("receiver_name"), new PersonId(row.getLong("requested_by")),
        starts == null || ends == null ? null : new Period(starts.toInstant(), ends.toInstant()), new Money(row.getLong("amount_ore")),
        row.getBoolean("owner_approved"), row.getBoolean("receiver_approved"), row.getBoolean("another_accepts"),
        row.getBoolean("crosses"));
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    Long ore = row.getObject(column, Long.class);
    return ore == null ? null : new Money(ore);
  }

  private List<Period> shifts(long id) {
    return jdbc.sql("select starts_at, ends_at from staffing.shift where booking_id = :id order by starts_at")
        .param("id", id)
        .query(
            (row, _) -> new Period(row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  private List<WorkView.Name> named(long id) {
    return jdbc.sql("select name, first_day, last_day from staffing.named(:id)")
        .param("id", id)
        .query((row, _) -> new WorkView.Name(row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
        .list();
  }

  private List<WorkView.Days> away(long id) {
    return jdbc.sql("select first_day, last_day from staffing.away(:id)")
        .param("id", id)
        .query((row, _) -> new WorkView.Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
        .list();
  }

  private List<WorkView.CandidateView> candidates(Actor actor, long id, UnitId home, boolean atHome) {
    boolean manager = atHome && approvers.mayApprove(actor.person(), home, Money.ZERO);
    return jdbc.sql("""
        select c.id, c.person_id, p.name, c.state, c.manager_id, c.first_day, c.last_day
        from staffing.candidate c
        join organisation.v_person p on p.id = c.person_id
        where c.booking_id = :id and c.state <> 'REPLACED'
        order by c.first_day, c.id
        """)
        .param("id", id)
        .query((row, _) -> {
          boolean me = row.getLong("person_id") == actor.person().value();
          boolean allowed = row.getObject("manager_id") != null;
          return new WorkView.CandidateView(row.getLong("id"), row.getString("name"), row.getString("state"), allowed,
              row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), me, manager && !me && !allowed);
        })
        .list();
  }

  private Map<String, String> colleagues(UnitId home) {
    List<PersonId> ids = people.of(home);
    Map<String, String> byName = new LinkedHashMap<>();
    people.names(ids).entrySet().stream().sorted(Map.Entry.comparingByValue())
        .forEach(each -> byName.put(each.getKey().toString(), each.getValue()));
    return byName;
  }

  private List<String> names(List<PersonId> asked) {
    return people.names(asked).values().stream().sorted().toList();
  }

  /** The minutes of each day on which something was done, report by report. */
  private Map<Long, TreeMap<LocalDate, Integer>> days(long id) {
    Map<Long, TreeMap<LocalDate, Integer>> days = new HashMap<>();
    jdbc.sql("""
        select d.report_id, d.day, d.minutes
        from staffing.report_day d
        join staffing.report r on r.id = d.report_id
        where r.booking_id = :id and d.minutes > 0
        """)
        .param("id", id)
        .query((row, _) -> days.computeIfAbsent(row.getLong("report_id"), _ -> new TreeMap<>()).put(row.getObject("day", LocalDate.class),
            row.getInt("minutes")))
        .list();
    return days;
  }

  private List<WorkView.ReportView> reports(long id) {
    Map<Long, TreeMap<LocalDate, Integer>> days = days(id);
    return jdbc
        .sql(
            """
                      select id, week, revision, minutes, price_ore, state, coalesce(note, '') as note, coalesce(answer, '') as answer,
                proposed_minutes, final
                      from staffing.report
                      where booking_id = :id
                      order by week desc
                      """)
        .param("id", id)
        .query((row, _) -> new WorkView.ReportView(row.getLong("id"), row.getObject("week", LocalDate.class), row.getInt("revision"),
            row.getInt("minutes"), new Money(row.getLong("price_ore")), row.getString("state"), row.getString("note"),
            row.getString("answer"),
            row.getObject("proposed_minutes", Integer.class), row.getBoolean("final"),
            days.getOrDefault(row.getLong("id"), new TreeMap<>())))
        .list();
  }

  /** The first week that has been planned and not been reported, or was sent back; else this one. */
  private WorkView.@Nullable WeekView week(Row row, List<Period> shifts, List<WorkView.ReportView> reports) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    LocalDate thisWeek = monday(today);
    Set<LocalDate> sent = reports.stream().filter(each -> !each.state().equals("DISPUTED")).map(WorkView.ReportView::week)
        .collect(java.util.stream.Collectors.toSet());
    LocalDate next = shifts.stream().map(shift -> monday(shift.firstDay())).filter(week -> !sent.contains(week) && !week.isAfter(thisWeek))
        .findFirst().orElse(thisWeek);
    Map<LocalDate, Integer> planned = new TreeMap<>();
    for (int day = 0; day < 7; day++)
      planned.put(next.plusDays(day), 0);
    shifts.stream().filter(shift -> planned.containsKey(shift.firstDay()) && !shift.firstDay().isAfter(today))
        .forEach(shift -> planned.merge(shift.firstDay(), Clocks.minutes(shift.length()), Integer::sum));
    planned.keySet().removeIf(day -> day.isAfter(today));
    Period period = row.period;
    return period != null && row.head.kind() == WorkKind.STAFF && monday(period.firstDay()).isAfter(thisWeek)
        ? null
        : new WorkView.WeekView(next, planned, sent.contains(next));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
