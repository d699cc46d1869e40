package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** The SQL of people and their roles as administrators change them. */
@Component
class StaffStore {

  private static final RowMapper<RoleRecord> ROLE = (row, _) -> new RoleRecord(row.getLong("id"),
      new GivenRole(new UnitId(row.getLong("unit")), Role.valueOf(row.getString("role")),
          row.getObject("amount_limit_ore") == null ? null : new Money(row.getLong("amount_limit_ore")),
          row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
      row.getObject("substitutes_for") == null ? null : new PersonId(row.getLong("substitutes_for")));

  private final JdbcClient jdbc;

  StaffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Somebody in the administrator's care; whoever is not is not there. */
  Optional<PersonRecord> find(PersonId person) {
    return jdbc.sql("""
        select p.id, p.version, p.name, p.email, p.phone, p.language, p.active, p.left_on, organisation.roles_elsewhere(p.id) as elsewhere
        from organisation.person p
        where p.id = :id and (organisation.administers_person(p.id)
          or kernel.may('ADMINISTER') and p.municipality = kernel.municipality()
            and exists (select 1 from organisation.assignment a where a.person_id = p.id and a.unit = any (kernel.units())))
        """)
        .param("id", person.value())
        .query((row, _) -> new PersonRecord(person, row.getInt("version"),
            new PersonDetails(row.getString("name"), row.getString("email"), row.getString("phone"), row.getString("language")),
            row.getBoolean("active"), row.getObject("left_on", LocalDate.class), roles(person), row.getInt("elsewhere")))
        .optional();
  }

  private List<RoleRecord> roles(PersonId person) {
    return jdbc.sql("""
        select id, unit, role, amount_limit_ore, valid_from, valid_to, substitutes_for
        from organisation.assignment
        where person_id = :person and unit = any (kernel.units())
        order by id
        """).param("person", person.value()).query(ROLE).list();
  }

  /** The person with that address whom the asker may know. */
  Optional<PersonId> byEmail(String email) {
    return jdbc.sql("select id from organisation.person where email = :email")
        .param("email", email)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .optional();
  }

  /** Enters somebody; nothing when the address is another's. */
  Optional<PersonId> insert(Municipality municipality, PersonDetails details) {
    return jdbc.sql("""
        insert into organisation.person (municipality, name, email, phone, language, active)
        values (:municipality, :name, :email, :phone, :language, false)
        on conflict on constraint person_email_is_unique do nothing
        returning id
        """)
        .param("municipality", municipality.code())
        .param("name", details.name())
        .param("email", details.email())
        .param("phone", details.phone())
        .param("language", details.language())
        .query((row, _) -> new PersonId(row.getLong(1)))
        .optional();
  }

  boolean update(PersonId person, int version, PersonDetails details) {
    return jdbc.sql("""
        update organisation.person
        set name = :name, email = :email, phone = :phone, language = :language, version = version + 1
        where id = :id and version = :version
        """)
        .param("name", details.name())
        .param("email", details.email())
        .param("phone", details.phone())
        .param("language", details.language())
        .param("id", person.value())
        .param("version", version)
        .update() == 1;
  }

  /** Whether they may sign in, and their last day. */
  boolean setStanding(PersonId person, int version, boolean active, @Nullable LocalDate leftOn) {
    return jdbc.sql("""
        update organisation.person set active = :active, left_on = :leftOn, version = version + 1 where id = :id and version = :version
        """)
        .param("active", active)
        .param("leftOn", leftOn)
        .param("id", person.value())
        .param("version", version)
        .update() == 1;
  }

  /** Those invited who may sign in from now on; a system's work. */
  boolean welcome(PersonId person) {
    return jdbc.sql("update organisation.person set active = true, version = version + 1 where id = :id and not active and left_on is null")
        .param("id", person.value())
        .update() == 1;
  }

  /** Those whose last day has passed may not sign in any more. */
  List<PersonId> endPassed(LocalDate today) {
    return jdbc.sql("update organisation.person set active = false, version = version + 1 where active and left_on < :today returning id")
        .param("today", today)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .list();
  }

  /** A role given again gets the new limit and the new days. */
  long give(PersonId person, GivenRole role) {
    return jdbc.sql("""
        insert into organisation.assignment (person_id, unit, role, amount_limit_ore, valid_from, valid_to)
        values (:person, :unit, :role, :limit, :from, :to)
        on conflict on constraint assignment_is_given_once do update set amount_limit_ore = excluded.amount_limit_ore,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
        returning id
        """)
        .param("person", person.value())
        .param("unit", role.unit().value())
        .param("role", role.role().name())
        .param("limit", role.limit() == null ? null : role.limit().ore())
        .param("from", role.from())
        .param("to", role.to())
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /** Ends a role yesterday, so that it can be seen and given again; one that had not begun is as if it had never been. */
  void end(long role, LocalDate today) {
    jdbc.sql("delete from organisation.assignment where id = :id and valid_from >= :today").param("id", role).param("today", today)
        .update();
    jdbc.sql("update organisation.assignment set valid_to = :yesterday where id = :id")
        .param("yesterday", today.minusDays(1))
        .param("id", role)
        .update();
  }

  /** No role of the person's lasts longer than that day. */
  void endRoles(PersonId person, LocalDate lastDay) {
    jdbc.sql("delete from organisation.assignment where person_id = :person and valid_from > :day")
        .param("person", person.value())
        .param("day", lastDay)
        .update();
    jdbc.sql("""
        update organisation.assignment set valid_to = :day where person_id = :person and coalesce(valid_to, 'infinity') > :day
        """)
        .param("person", person.value())
        .param("day", lastDay)
        .update();
  }

  /** Whoever has a role in the one unit gets the same in the other, where they have not got it already. */
  void copyRoles(UnitId from, UnitId to, LocalDate today) {
    jdbc.sql("""
        insert into organisation.assignment (person_id, unit, role, amount_limit_ore, valid_from, valid_to, substitutes_for)
        select person_id, :to, role, amount_limit_ore, valid_from, valid_to, substitutes_for
        from organisation.assignment
        where unit = :from and coalesce(valid_to, 'infinity') >= :today
        on conflict on constraint assignment_is_given_once do update set amount_limit_ore = excluded.amount_limit_ore,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
          where assignment.valid_to < :today
        """)
        .param("from", from.value())
        .param("to", to.value())
        .param("today", today)
        .update();
  }

  /** No role in the unit holds from today on. */
  void endRoles(UnitId unit, LocalDate today) {
    jdbc.sql("delete from organisation.assignment where unit = :unit and valid_from >= :today")
        .param("unit", unit.value())
        .param("today", today)
        .update();
    jdbc.sql("update organisation.assignment set valid_to = :yesterday where unit = :unit and coalesce(valid_to, 'infinity') >= :today")
        .param("unit", unit.value())
        .param("yesterday", today.minusDays(1))
        .param("today", today)
        .update();
  }

  Set<PersonId> lastingAdministrators(Municipality municipality, LocalDate today) {
    return new HashSet<>(jdbc.sql("select a from organisation.lasting_administrators(:municipality, :today) a")
        .param("municipality", municipality.code())
        .param("today", today)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .list());
  }
}
