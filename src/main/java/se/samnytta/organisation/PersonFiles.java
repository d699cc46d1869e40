package se.samnytta.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;

/** What the organisation knows about a person, active or not, to be read out and to be forgotten. Acts as the system. */
@Component
public class PersonFiles {

  private final JdbcClient jdbc;
  private final Clock clock;

  PersonFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Who it is about.
   *
   * @param erased whether it has been forgotten and names nobody
   */
  public record PersonFile(PersonId id, Municipality municipality, String name, String email, @Nullable String phone, String language,
      boolean active, boolean erased) {}

  @Transactional(readOnly = true)
  public Optional<PersonFile> find(PersonId person) {
    return jdbc.sql("""
        select id, municipality, name, email, phone, language, active, erased_at is not null as erased
        from organisation.person
        where id = :id
        """)
        .param("id", person.value())
        .query((row, _) -> new PersonFile(new PersonId(row.getLong("id")), new Municipality(row.getString("municipality")),
            row.getString("name"), row.getString("email"), row.getString("phone"), row.getString("language"), row.getBoolean("active"),
            row.getBoolean("erased")))
        .optional();
  }

  /** The roles the person has and has had, each with its unit and days. */
  @Transactional(readOnly = true)
  public List<Map<String, String>> roles(PersonId person) {
    return jdbc.sql("""
        select a.role, u.name as unit, coalesce(a.valid_from::text, '') as valid_from, coalesce(a.valid_to::text, '') as valid_to
        from organisation.assignment a
        join organisation.unit u on u.id = a.unit
        where a.person_id = :id
        order by a.id
        """)
        .param("id", person.value())
        .query((row, _) -> {
          Map<String, String> role = new LinkedHashMap<>();
          for (String column : List.of("role", "unit", "valid_from", "valid_to"))
            role.put(column, row.getString(column));
          return role;
        })
        .list();
  }

  /**
   * Those of the municipality who are not forgotten and have had no role since before that day: the last day of their last role, the
   * day they left and the day they were entered all came before it.
   */
  @Transactional(readOnly = true)
  public List<PersonId> withoutRoleSince(Municipality municipality, LocalDate day, int most) {
    return jdbc.sql("""
        select p.id
        from organisation.person p
        left join organisation.assignment a on a.person_id = p.id
        where p.municipality = :municipality and p.erased_at is null
        group by p.id
        having greatest(max(case when a.id is null then null else coalesce(a.valid_to, 'infinity') end), p.left_on, p.entered_on) < :day
        order by p.id
        limit :most
        """)
        .param("municipality", municipality.code())
        .param("day", day)
        .param("most", most)
        .query((row, _) -> new PersonId(row.getLong(1)))
        .list();
  }

  /** Forgets who it is: name, addresses and roles go, the number stays. Forgetting twice changes nothing. */
  @Transactional
  public int forget(PersonId person) {
    jdbc.sql("delete from organisation.assignment where person_id = :id").param("id", person.value()).update();
    return jdbc.sql("""
        update organisation.person
        set name = 'Raderad person', email = 'raderad-' || id || '@erased.invalid', phone = null, demo_line = null, active = false,
          erased_at = :now
        where id = :id and erased_at is null
        """)
        .param("id", person.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
