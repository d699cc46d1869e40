package se.samnytta.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** Who is who, which roles the rules have given them, and who was turned away. */
@Component
class IdentityStore {

  private final JdbcClient jdbc;

  IdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else makes a person of the subject. */
  void lock(Municipality municipality, ForeignSession session) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
        .param("who", municipality + " " + session.issuer() + " " + session.subject())
        .query((_, _) -> true)
        .single();
  }

  Optional<PersonId> person(Municipality municipality, ForeignSession session) {
    return jdbc.sql("""
        select person_id from security.identity
        where municipality = :municipality and issuer = :issuer and subject = :subject
        """)
        .param("municipality", municipality.code())
        .param("issuer", session.issuer())
        .param("subject", session.subject())
        .query((row, _) -> new PersonId(row.getLong(1)))
        .optional();
  }

  /** Whether the issuer knows the person as somebody already. */
  boolean isKnown(PersonId person, String issuer) {
    return jdbc.sql("select exists (select 1 from security.identity where person_id = :person and issuer = :issuer)")
        .param("person", person.value())
        .param("issuer", issuer)
        .query(Boolean.class)
        .single();
  }

  void link(Municipality municipality, ForeignSession session, PersonId person, Instant now) {
    jdbc.sql("""
        insert into security.identity (municipality, issuer, subject, person_id, since, last_at)
        values (:municipality, :issuer, :subject, :person, :now, :now)
        on conflict (municipality, issuer, subject) do update set last_at = excluded.last_at
        """)
        .param("municipality", municipality.code())
        .param("issuer", session.issuer())
        .param("subject", session.subject())
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Set<Given> given(PersonId person) {
    return new HashSet<>(jdbc.sql("select unit, role from security.given_role where person_id = :person")
        .param("person", person.value())
        .query((row, _) -> new Given(new UnitId(row.getLong(1)), Role.valueOf(row.getString(2))))
        .list());
  }

  void give(PersonId person, Given given) {
    jdbc.sql("insert into security.given_role (person_id, unit, role) values (:person, :unit, :role)")
        .param("person", person.value())
        .param("unit", given.unit().value())
        .param("role", given.role().name())
        .update();
  }

  void take(PersonId person, Given given) {
    jdbc.sql("delete from security.given_role where person_id = :person and unit = :unit and role = :role")
        .param("person", person.value())
        .param("unit", given.unit().value())
        .param("role", given.role().name())
        .update();
  }

  void turnedAway(Municipality municipality, ForeignSession session, String name, String email, Reception.Why why, Instant now) {
    jdbc.sql("""
        insert into security.turned_away as kept (municipality, issuer, subject, name, email, reason, times, last_at)
        values (:municipality, :issuer, :subject, :name, :email, :reason, 1, :now)
        on conflict on constraint turned_away_is_one_row_each do update set name = excluded.name, email = excluded.email,
          reason = excluded.reason, times = kept.times + 1, last_at = excluded.last_at
        """)
        .param("municipality", municipality.code())
        .param("issuer", session.issuer())
        .param("subject", session.subject())
        .param("name", name)
        .param("email", email)
        .param("reason", why.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void letIn(Municipality municipality, ForeignSession session) {
    jdbc.sql("delete from security.turned_away where municipality = :municipality and issuer = :issuer and subject = :subject")
        .param("municipality", municipality.code())
        .param("issuer", session.issuer())
        .param("subject", session.subject())
        .update();
  }
}
