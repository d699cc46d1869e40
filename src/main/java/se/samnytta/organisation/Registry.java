package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Enters the demo's and the tests' units, people, roles and agreements; only the system may. Administrators have {@link Tree}
 * and {@link Staff}.
 */
@Component
@Transactional
public class Registry {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Units units;
  private final ApplicationEventPublisher events;

  Registry(JdbcClient jdbc, JsonMapper json, Units units, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.json = json;
    this.units = units;
    this.events = events;
  }

  /** Enters a unit; its key must be new. */
  public UnitId unit(NewUnit unit) {
    NewUnit.Place place = unit.place();
    long id = jdbc.sql("""
        insert into organisation.unit (municipality, parent_id, key, name, type, cost_centre, street, postal_code, city,
          latitude, longitude, opening_hours, goods_reception)
        values (:municipality, :parent, :key, :name, :type, :costCentre, :street, :postalCode, :city, :latitude, :longitude,
          :openingHours::jsonb, :goodsReception)
        returning id
        """)
        .param("municipality", unit.municipality().code())
        .param("parent", unit.parent() == null ? null : unit.parent().value())
        .param("key", unit.key())
        .param("name", unit.name())
        .param("type", unit.type())
        .param("costCentre", unit.costCentre())
        .param("street", place == null ? null : place.street())
        .param("postalCode", place == null ? null : place.postalCode())
        .param("city", place == null ? null : place.city())
        .param("latitude", place == null ? null : place.latitude())
        .param("longitude", place == null ? null : place.longitude())
        .param("openingHours", json.writeValueAsString(unit.openingHours()))
        .param("goodsReception", unit.goodsReception())
        .query((row, _) -> row.getLong(1))
        .single();
    units.reload();
    return new UnitId(id);
  }

  /**
   * Enters a person; the address must be new.
   *
   * @param demoLine what the demo's list of sign-ins says of them, null outside the demo
   */
  public PersonId person(Municipality municipality, String name, String email, @Nullable String demoLine) {
    return jdbc.sql("""
        insert into organisation.person (municipality, name, email, demo_line) values (:municipality, :name, :email, :line)
        returning id
        """)
        .param("municipality", municipality.code())
        .param("name", name)
        .param("email", email)
        .param("line", demoLine)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .single();
  }

  /** Gives the person another e-mail address, which must be new. */
  public void changeAddress(PersonId person, String email) {
    jdbc.sql("update organisation.person set email = :email where id = :person")
        .param("person", person.value())
        .param("email", email)
        .update();
  }

  /**
   * Gives the person a role in the unit and every unit below it.
   *
   * @param limit the most an approver may approve, null for the usual
   */
  public void assign(PersonId person, UnitId unit, Role role, @Nullable Money limit) {
    jdbc.sql("""
        insert into organisation.assignment (person_id, unit, role, amount_limit_ore) values (:person, :unit, :role, :limit)
        on conflict on constraint assignment_is_given_once do update set amount_limit_ore = excluded.amount_limit_ore
        """)
        .param("person", person.value())
        .param("unit", unit.value())
        .param("role", role.name())
        .param("limit", limit == null ? null : limit.ore())
        .update();
  }

  /** Gives the person a role that they do not hold there today; answers whether they did not. What they hold is left as it is. */
  public boolean give(PersonId person, UnitId unit, Role role, LocalDate today) {
    return jdbc.sql("""
        insert into organisation.assignment as held (person_id, unit, role) values (:person, :unit, :role)
        on conflict on constraint assignment_is_given_once do update set valid_from = null, valid_to = null
        where held.valid_from > :today or held.valid_to < :today
        """)
        .param("person", person.value())
        .param("unit", unit.value())
        .param("role", role.name())
        .param("today", today)
        .update() == 1;
  }

  /** Takes the role back. */
  public void withdraw(PersonId person, UnitId unit, Role role) {
    jdbc.sql("delete from organisation.assignment where person_id = :person and unit = :unit and role = :role")
        .param("person", person.value())
        .param("unit", unit.value())
        .param("role", role.name())
        .update();
  }

  /** Calls the person something else. An address that somebody else has is not taken over. */
  public void rename(PersonId person, String name, String email) {
    jdbc.sql(
        """
            update organisation.person p set name = :name,
              email = case when exists (select 1 from organisation.person o where lower(o.email) = :email and o.id <> p.id)
            then p.email else :email end
            where p.id = :person and (p.name <> :name or p.email <> :email)
            """)
        .param("name", name)
        .param("email", email)
        .param("person", person.value())
        .update();
  }

  /** The person may not sign in from now on, and holds no role; modules above are told of what was theirs. */
  public void letGo(PersonId person, Municipality municipality, LocalDate today) {
    String name = jdbc.sql("update organisation.person set active = false where id = :person and active returning name")
        .param("person", person.value())
        .query(String.class)
        .optional()
        .orElse(null);
    if (name == null)
      return;
    jdbc.sql("delete from organisation.assignment where person_id = :person and valid_from >= :today")
        .param("person", person.value())
        .param("today", today)
        .update();
    jdbc.sql(
        "update organisation.assignment set valid_to = :yesterday where person_id = :person and coalesce(valid_to, 'infinity') >= :today")
        .param("person", person.value())
        .param("yesterday", today.minusDays(1))
        .param("today", today)
        .update();
    events.publishEvent(new PersonGone(person, municipality, name));
  }

  /** The person may sign in again. Roles are given anew. */
  public void letIn(PersonId person) {
    jdbc.sql("update organisation.person set active = true where id = :person and erased_at is null").param("person", person.value())
        .update();
  }

  /** Lets the municipalities borrow from and lend to each other from a day on, under an agreement of a new cooperation group. */
  public long cooperation(String name, List<Municipality> parties, LocalDate from, String decisionReference) {
    long group = jdbc.sql("insert into organisation.cooperation_group (name) values (:name) returning id")
        .param("name", name)
        .query((row, _) -> row.getLong(1))
        .single();
    long agreement = jdbc.sql("""
        insert into organisation.agreement (group_id, name, valid_from, decision_reference, legal_ground, liability,
          transport_split, price_rule)
        values (:group, :name, :from, :reference, :ground, :liability, :transport, :price)
        returning id
        """)
        .param("group", group)
        .param("name", "Avtal om delning, " + name)
        .param("from", from)
        .param("reference", decisionReference)
        .param("ground", "Kommunallagen (2017:725) 9 kap. 37 §: avtalssamverkan")
        .param("liability", "Låntagaren svarar för saken från utlämning till återlämning")
        .param("transport", "Mottagaren betalar")
        .param("price", "Självkostnad")
        .query((row, _) -> row.getLong(1))
        .single();
    for (Municipality party : parties)
      jdbc.sql(
          "insert into organisation.agreement_party (agreement_id, municipality, accepted_at) values (:agreement, :municipality, now())")
          .param("agreement", agreement)
          .param("municipality", party.code())
          .update();
    return agreement;
  }
}
