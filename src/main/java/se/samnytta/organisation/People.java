package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** People and the roles they hold. A role given in a unit holds in every unit below it, within its dates. */
@Component
@Transactional(readOnly = true)
public class People {

  /** What an approver without a limit of their own may approve (a municipality's decision may say otherwise). */
  public static final Money USUAL_LIMIT = Money.kronor(10_000);

  private static final RowMapper<Person> PERSON = (row, _) -> new Person(new PersonId(row.getLong("id")),
      new Municipality(row.getString("municipality")), row.getString("name"), row.getString("email"), row.getString("language"));

  private final JdbcClient jdbc;
  private final Units units;
  private final Clock clock;

  People(JdbcClient jdbc, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.clock = clock;
  }

  /** The person, when they may be known to whoever asks. */
  public Optional<Person> find(PersonId id) {
    return jdbc.sql("select id, municipality, name, email, language from organisation.person where id = :id and active")
        .param("id", id.value())
        .query(PERSON)
        .optional();
  }

  /** The person, also one who has been entered and has not come yet; nobody who has left. */
  public Optional<Person> findOrAwait(PersonId id) {
    return jdbc
        .sql("select id, municipality, name, email, language from organisation.person where id = :id and (active or left_on is null)")
        .param("id", id.value())
        .query(PERSON)
        .optional();
  }

  /** The person with that address, in whatever case it is written, when they may be known to whoever asks. */
  public Optional<Person> byEmail(String address) {
    return jdbc.sql(
        "select id, municipality, name, email, language from organisation.person "
            + "where lower(email) = lower(:address) and active order by id limit 1")
        .param("address", address)
        .query(PERSON)
        .optional();
  }

  /** Whoever has the address, in whatever case it is written, whether they are still there or not. */
  public Optional<Person> addressHolder(String email) {
    return jdbc.sql(
        "select id, municipality, name, email, language from organisation.person where lower(email) = lower(:email) order by id limit 1")
        .param("email", email)
        .query(PERSON)
        .optional();
  }

  /** The units in which the person has been given a role that holds today; those where they are a substitute come last. */
  public List<UnitId> unitsOf(PersonId person) {
    return jdbc.sql("""
        select unit from organisation.held_on(:today) where person_id = :person
        group by unit order by bool_and(substitutes_for is not null), unit
        """)
        .param("person", person.value())
        .param("today", today())
        .query((row, _) -> new UnitId(row.getLong(1)))
        .list();
  }

  /** Every role that the person holds today, with its limit and in whose place: other words whenever any of that is another. */
  public String rolesOf(PersonId person) {
    return jdbc.sql("""
        select coalesce(string_agg(concat_ws(' ', unit, role, coalesce(amount_limit_ore, -1), substitutes_for), ', '
          order by unit, role, substitutes_for, amount_limit_ore), '')
        from organisation.held_on(:today) where person_id = :person
        """)
        .param("person", person.value())
        .param("today", today())
        .query(String.class)
        .single();
  }

  /** The person as somebody who acts for the unit, with the roles they hold there; nothing when they hold none. */
  public Optional<Actor> actor(PersonId person, UnitId unit) {
    Set<Role> roles = rolesIn(person, unit);
    if (roles.isEmpty())
      return Optional.empty();
    return find(person).map(found -> new Actor(person, found.name(), unit, units.get(unit).municipality(), roles));
  }

  private Set<Role> rolesIn(PersonId person, UnitId unit) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(jdbc.sql("""
        select distinct role from organisation.held_on(:today) where person_id = :person and unit in (:units)
        """)
        .param("person", person.value())
        .param("units", units.above(unit).stream().map(each -> each.id().value()).toList())
        .param("today", today())
        .query((row, _) -> Role.valueOf(row.getString(1)))
        .list());
    return roles;
  }

  /** Their names, whether they are still there or not, as far as the asker may see who they are. */
  public Map<PersonId, String> names(Collection<PersonId> people) {
    if (people.isEmpty())
      return Map.of();
    return jdbc.sql("select id, name from organisation.person where id in (:people)")
        .param("people", people.stream().map(PersonId::value).toList())
        .query((row, _) -> Map.entry(new PersonId(row.getLong(1)), row.getString(2)))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those in whose place the person acts for the unit today, as far as the asker may see who they are. */
  public List<Person> substitutedBy(PersonId person, UnitId unit) {
    return jdbc.sql("""
        select id, municipality, name, email, language from organisation.person
        where id in (select substitutes_for from organisation.held_on(:today) where person_id = :person and unit in (:units))
        order by name, id
        """)
        .param("person", person.value())
        .param("units", units.above(unit).stream().map(each -> each.id().value()).toList())
        .param("today", today())
        .query(PERSON)
        .list();
  }

  /** The most that the person may approve in that role for the unit in their own right, not as a substitute; empty without the role. */
  public Optional<Money> limitInOwnRight(PersonId person, UnitId unit, Role role) {
    return jdbc.sql("""
        select max(coalesce(amount_limit_ore, :usual)) from organisation.held_on(:today)
        where person_id = :person and role = :role and substitutes_for is null and unit in (:units)
        having count(*) > 0
        """)
        .param("usual", USUAL_LIMIT.ore())
        .param("today", today())
        .param("person", person.value())
        .param("role", role.name())
        .param("units", units.above(unit).stream().map(each -> each.id().value()).toList())
        .query((row, _) -> new Money(row.getLong(1)))
        .optional();
  }

  /** Those who hold the role nearest above the unit, the unit itself first; empty when nobody up to the municipality does. */
  public List<RoleHolder> nearest(UnitId unit, Role role) {
    return jdbc.sql("select person_id, unit, amount_limit_ore from organisation.nearest_with_role(:unit, :role, :today)")
        .param("unit", unit.value())
        .param("role", role.name())
        .param("today", today())
        .query((row, _) -> new RoleHolder(new PersonId(row.getLong(1)), new UnitId(row.getLong(2)),
            row.getObject(3) == null ? null : new Money(row.getLong(3))))
        .list();
  }

  /** Those who act for the unit itself; who only looks on is not among them. */
  public List<PersonId> of(UnitId unit) {
    return jdbc.sql("select p from organisation.people_of(:unit, :roles, :today) p order by p")
        .param("unit", unit.value())
        .param("roles", Right.BOOK.roles().stream().map(Role::name).toArray(String[]::new))
        .param("today", today())
        .query((row, _) -> new PersonId(row.getLong(1)))
        .list();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
