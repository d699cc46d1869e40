package se.samnytta.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The SQL of who comes: seen by the home unit and by the person alone. */
@Repository
class CandidateStore {

  private static final String COLUMNS = "id, booking_id, person_id, first_day, last_day, home_minutes, state, manager_id, version";

  private final JdbcClient jdbc;

  CandidateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One at a time looks at when a person works and adds to it, wherever the work is. */
  void lockPerson(PersonId person) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "staffing person " + person)
        .query((_, _) -> true).list();
  }

  /** When the person works for others, in all work but this. */
  List<Period> busy(PersonId person, BookingId butNot) {
    return jdbc.sql("select starts_at, ends_at from staffing.busy(:person, :booking)")
        .param("person", person.value())
        .param("booking", butNot.value())
        .query((row, _) -> Rows.period(row))
        .list();
  }

  void insert(BookingId booking, UnitId home, Assignments.Named named, Actor by, Instant now) {
    jdbc.sql("""
        insert into staffing.candidate (booking_id, unit, person_id, first_day, last_day, home_minutes, state, asked_by, asked_at)
        values (:booking, :unit, :person, :first, :last, :home, 'ASKED', :by, :now)
        """)
        .param("booking", booking.value())
        .param("unit", home.value())
        .param("person", named.person().value())
        .param("first", named.first())
        .param("last", named.last())
        .param("home", named.homeMinutes())
        .param("by", by.person().value())
        .param("now", Rows.at(now))
        .update();
  }

  Optional<Candidate> lock(long id) {
    return jdbc.sql("select " + COLUMNS + " from staffing.candidate where id = :id for update")
        .param("id", id)
        .query((row, _) -> candidate(row))
        .optional();
  }

  List<Candidate> of(BookingId booking) {
    return jdbc.sql("select " + COLUMNS + " from staffing.candidate where booking_id = :booking order by first_day, id")
        .param("booking", booking.value())
        .query((row, _) -> candidate(row))
        .list();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(row.getLong("id"), new BookingId(row.getLong("booking_id")), new PersonId(row.getLong("person_id")),
        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class), row.getInt("home_minutes"),
        Candidate.State.valueOf(row.getString("state")), Rows.personOrNull(row, "manager_id"), row.getInt("version"));
  }

  void answer(long id, Candidate.State state, Instant now) {
    jdbc.sql("update staffing.candidate set state = :state, answered_at = :now, version = version + 1 where id = :id")
        .param("state", state.name())
        .param("now", Rows.at(now))
        .param("id", id)
        .update();
  }

  /** Whoever is replaced for some days still comes on the days before and after. */
  void insertRest(Candidate replaced, LocalDate first, LocalDate last) {
    jdbc.sql("""
        insert into staffing.candidate (booking_id, unit, person_id, first_day, last_day, home_minutes, state, asked_by, asked_at,
          answered_at, manager_id, manager_at)
        select c.booking_id, c.unit, c.person_id, rest.first_day, rest.last_day, c.home_minutes, :state, c.asked_by, c.asked_at,
          c.answered_at, c.manager_id, c.manager_at
        from staffing.candidate c
        cross join lateral (values (c.first_day, :first::date - 1), (:last::date + 1, c.last_day)) rest (first_day, last_day)
        where c.id = :id and rest.first_day <= rest.last_day
        """)
        .param("id", replaced.id())
        .param("state", replaced.state().name())
        .param("first", first)
        .param("last", last)
        .update();
  }

  void manager(long id, PersonId manager, Instant now) {
    jdbc.sql("update staffing.candidate set manager_id = :manager, manager_at = :now, version = version + 1 where id = :id")
        .param("manager", manager.value())
        .param("now", Rows.at(now))
        .param("id", id)
        .update();
  }

  /** Whether somebody comes who has said yes, and whose manager has; asked by both sides. */
  boolean isManned(BookingId booking) {
    return jdbc.sql("select ready > 0 from staffing.manned(:booking)").param("booking", booking.value()).query(Boolean.class).optional()
        .orElse(false);
  }

  void insertAbsence(Candidate of, UnitId home, LocalDate first, LocalDate last, String why, Actor by, Instant now) {
    jdbc.sql("""
        insert into staffing.absence (booking_id, unit, person_id, first_day, last_day, why, reported_by, reported_at)
        values (:booking, :unit, :person, :first, :last, :why, :by, :now)
        """)
        .param("booking", of.booking().value())
        .param("unit", home.value())
        .param("person", of.person().value())
        .param("first", first)
        .param("last", last)
        .param("why", why)
        .param("by", by.person().value())
        .param("now", Rows.at(now))
        .update();
  }
}
