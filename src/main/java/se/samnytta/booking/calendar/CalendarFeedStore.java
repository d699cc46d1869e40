package se.samnytta.booking.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The SQL of calendars' addresses. */
@Repository
class CalendarFeedStore {

  /** An address as it is kept. */
  record Kept(long id, PersonId person, @Nullable UnitId unit, byte[] sealed, Instant madeAt, @Nullable Instant readAt) {}

  private final JdbcClient jdbc;

  CalendarFeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets a person's presses of the button in one at a time. */
  void lock(PersonId person) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('booking.calendar_feed', :person))").param("person", person.value())
        .query((_, _) -> true).list();
  }

  long insert(PersonId person, @Nullable UnitId unit, byte[] hash, byte[] sealed, Instant now) {
    return jdbc.sql("""
        insert into booking.calendar_feed (person_id, unit, token_hash, sealed_token, made_at)
        values (:person, :unit, :hash, :sealed, :now)
        returning id
        """)
        .param("person", person.value())
        .param("unit", unit == null ? null : unit.value(), Types.BIGINT)
        .param("hash", hash)
        .param("sealed", sealed)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  Optional<Kept> find(PersonId person, @Nullable UnitId unit) {
    return jdbc.sql("""
        select id, person_id, unit, sealed_token, made_at, read_at
        from booking.calendar_feed
        where person_id = :person and unit is not distinct from :unit and revoked_at is null
        """)
        .param("person", person.value())
        .param("unit", unit == null ? null : unit.value(), Types.BIGINT)
        .query((row, _) -> kept(row))
        .optional();
  }

  /** Asked by the system, since whoever shows a token is nobody yet. */
  Optional<Kept> find(byte[] hash) {
    return jdbc.sql("""
        select id, person_id, unit, sealed_token, made_at, read_at
        from booking.calendar_feed
        where token_hash = :hash and revoked_at is null
        """)
        .param("hash", hash)
        .query((row, _) -> kept(row))
        .optional();
  }

  /** The id of the one that ended, if there was one. */
  Optional<Long> revoke(PersonId person, @Nullable UnitId unit, Instant now) {
    return jdbc.sql("""
        update booking.calendar_feed set revoked_at = greatest(made_at, :now)
        where person_id = :person and unit is not distinct from :unit and revoked_at is null
        returning id
        """)
        .param("person", person.value())
        .param("unit", unit == null ? null : unit.value(), Types.BIGINT)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .optional();
  }

  void read(long id, Instant now) {
    jdbc.sql("update booking.calendar_feed set read_at = :now where id = :id")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    long unit = row.getLong("unit");
    UnitId unitId = row.wasNull() ? null : new UnitId(unit);
    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
    return new Kept(row.getLong("id"), new PersonId(row.getLong("person_id")), unitId, row.getBytes("sealed_token"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(), read == null ? null : read.toInstant());
  }
}
