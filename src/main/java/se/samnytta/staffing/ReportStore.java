package se.samnytta.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.Booking;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonId;

/** The SQL of reported time. */
@Repository
class ReportStore {

  private static final String COLUMNS = "id, booking_id, week, revision, minutes, price_ore, final, state, settled_minutes, settled_ore";

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TimeReport> of(BookingId booking) {
    return jdbc.sql("select " + COLUMNS + " from staffing.report where booking_id = :booking order by week")
        .param("booking", booking.value())
        .query((row, _) -> report(row))
        .list();
  }

  Optional<TimeReport> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from staffing.report where id = :id").param("id", id).query((row, _) -> report(row)).optional();
  }

  boolean isSent(BookingId booking, UUID key) {
    return jdbc.sql("select exists (select 1 from staffing.report where booking_id = :booking and request_key = :key)")
        .param("booking", booking.value())
        .param("key", key)
        .query(Boolean.class)
        .single();
  }

  private static TimeReport report(ResultSet row) throws SQLException {
    return new TimeReport(row.getLong("id"), new BookingId(row.getLong("booking_id")), row.getObject("week", LocalDate.class),
        row.getInt("revision"), row.getInt("minutes"), new Money(row.getLong("price_ore")), row.getBoolean("final"),
        TimeReport.State.valueOf(row.getString("state")), row.getInt("settled_minutes"), new Money(row.getLong("settled_ore")));
  }

  /** Writes a week's report, or the next revision of it; answers which it is. */
  TimeReport write(Booking booking, TimeReport.Sent sent, PersonId by, Instant now) {
    TimeReport report = jdbc.sql("""
        insert into staffing.report (request_key, booking_id, owner_unit, receiver_unit, week, minutes, price_ore, note, final, state,
          reported_by, reported_at)
        values (:key, :booking, :owner, :receiver, :week, :minutes, :price, :note, :last, 'REPORTED', :by, :now)
        on conflict (booking_id, week) do update
        set request_key = :key, revision = report.revision + 1, minutes = :minutes, price_ore = :price, note = :note, final = :last,
          state = 'REPORTED', reported_by = :by, reported_at = :now, answered_by = null, answered_at = null, answer = null,
          proposed_minutes = null
        returning\s""" + COLUMNS)
        .param("key", sent.key())
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("week", sent.week())
        .param("minutes", sent.minutes())
        .param("price", sent.price().ore())
        .param("note", sent.note())
        .param("last", sent.last())
        .param("by", by.value())
        .param("now", Rows.at(now))
        .query((row, _) -> report(row))
        .single();
    days(booking, report.id(), sent.days());
    step(report.id(), report.revision() == 1 ? "REPORTED" : "CORRECTED", sent.minutes(), by, sent.note(), now);
    return report;
  }

  private void days(Booking booking, long report, Map<LocalDate, Integer> days) {
    jdbc.sql("delete from staffing.report_day where report_id = :report").param("report", report).update();
    days.forEach((day, minutes) -> jdbc.sql("""
        insert into staffing.report_day (report_id, day, minutes, owner_unit, receiver_unit)
        values (:report, :day, :minutes, :owner, :receiver)
        """)
        .param("report", report)
        .param("day", day)
        .param("minutes", minutes)
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .update());
  }

  void settle(TimeReport report, TimeReport.State state, @Nullable PersonId by, Instant now) {
    jdbc.sql("""
        update staffing.report
        set state = :state, answered_by = :by, answered_at = :now, settled_minutes = minutes, settled_ore = price_ore
        where id = :id
        """)
        .param("state", state.name())
        .param("by", by == null ? null : by.value())
        .param("now", Rows.at(now))
        .param("id", report.id())
        .update();
    step(report.id(), state.name(), report.minutes(), by, "", now);
  }

  void dispute(TimeReport report, int minutes, String reason, PersonId by, Instant now) {
    jdbc.sql("""
        update staffing.report
        set state = 'DISPUTED', answered_by = :by, answered_at = :now, answer = :reason, proposed_minutes = :minutes
        where id = :id
        """)
        .param("by", by.value())
        .param("now", Rows.at(now))
        .param("reason", reason)
        .param("minutes", minutes)
        .param("id", report.id())
        .update();
    step(report.id(), "DISPUTED", minutes, by, reason, now);
  }

  private void step(long report, String what, int minutes, @Nullable PersonId by, String note, Instant now) {
    jdbc.sql("""
        insert into staffing.report_step (report_id, at, what, minutes, person_id, note, owner_unit, receiver_unit)
        select id, :now, :what, :minutes, :by, nullif(:note, ''), owner_unit, receiver_unit from staffing.report where id = :report
        """)
        .param("report", report)
        .param("now", Rows.at(now))
        .param("what", what)
        .param("minutes", minutes)
        .param("by", by == null ? null : by.value())
        .param("note", note)
        .update();
  }

  /** A report that nobody has answered since that moment, of what costs no more than was accepted. */
  Optional<Long> lockSilent(Instant since) {
    return jdbc.sql("""
        select r.id
        from staffing.report r
        join booking.v_work b on b.id = r.booking_id and b.state in ('HANDED_OVER', 'RETURNED')
        where r.state = 'REPORTED' and r.reported_at <= :since
          and b.amount_ore >= r.price_ore + (select coalesce(sum(o.price_ore), 0) from staffing.report o
            where o.booking_id = r.booking_id and o.id <> r.id)
        order by r.id limit 1 for update of r skip locked
        """)
        .param("since", Rows.at(since))
        .query(Long.class)
        .optional();
  }
}
