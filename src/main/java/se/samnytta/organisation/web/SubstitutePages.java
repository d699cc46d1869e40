package se.samnytta.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** A person's own roles, who stands in for them, and for whom they stand in. */
@Component
@Transactional(readOnly = true)
class SubstitutePages {

  private final JdbcClient jdbc;

  SubstitutePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A role of the person's own, in the unit in which it was given. */
  record OwnRole(UnitId unit, String unitName, Role role) {

    /** As a form sends it. */
    String value() {
      return unit + "-" + role;
    }
  }

  /** The roles that the person has of their own. */
  List<OwnRole> roles(Actor actor) {
    return jdbc.sql("""
        select a.unit, u.name, a.role
        from organisation.assignment a
        join organisation.unit u on u.id = a.unit
        where a.person_id = :person and a.substitutes_for is null
        order by u.name, a.role
        """)
        .param("person", actor.person().value())
        .query((row, _) -> new OwnRole(new UnitId(row.getLong("unit")), row.getString("name"), Role.valueOf(row.getString("role"))))
        .list();
  }

  /** Those that have not ended: who stands in for the person, and for whom the person does. */
  List<SubstituteRow> current(Actor actor, LocalDate today) {
    return jdbc.sql("""
        select a.id, a.substitutes_for = :person as own, p.name, u.name as unit_name, a.role, a.valid_from, a.valid_to
        from organisation.assignment a
        join organisation.unit u on u.id = a.unit
        left join organisation.person p on p.id = case when a.substitutes_for = :person then a.person_id else a.substitutes_for end
        where (a.substitutes_for = :person or a.substitutes_for is not null and a.person_id = :person) and a.valid_to >= :today
        order by a.valid_from, a.id
        """)
        .param("person", actor.person().value())
        .param("today", today)
        .query((row, _) -> new SubstituteRow(row.getLong("id"), row.getBoolean("own"),
            row.getString("name") == null ? "" : row.getString("name"),
            row.getString("unit_name"), Role.valueOf(row.getString("role")), row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)))
        .list();
  }
}
