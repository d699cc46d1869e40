package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/** The SQL of substitutes: assignments that name whose role it is. */
@Repository
class SubstituteStore {

  private final JdbcClient jdbc;

  SubstituteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the absent has the role in the unit, as their own. */
  boolean hold(Substitution wanted) {
    return jdbc.sql("""
        select exists (
          select from organisation.assignment
          where person_id = :absent and unit = :unit and role = :role and substitutes_for is null
            and (valid_to is null or valid_to >= :first))
        """)
        .param("absent", wanted.absent().value())
        .param("unit", wanted.unit().value())
        .param("role", wanted.role().name())
        .param("first", wanted.first())
        .query(Boolean.class)
        .single();
  }

  long insert(Substitution wanted) {
    return jdbc.sql("""
        insert into organisation.assignment (person_id, unit, role, valid_from, valid_to, substitutes_for)
        values (:substitute, :unit, :role, :first, :last, :absent)
        returning id
        """)
        .param("substitute", wanted.substitute().value())
        .param("unit", wanted.unit().value())
        .param("role", wanted.role().name())
        .param("first", wanted.first())
        .param("last", wanted.last())
        .param("absent", wanted.absent().value())
        .query(Long.class)
        .single();
  }

  void delete(Substitution known) {
    jdbc.sql("""
        delete from organisation.assignment
        where person_id = :substitute and unit = :unit and role = :role and substitutes_for = :absent
        """)
        .param("substitute", known.substitute().value())
        .param("unit", known.unit().value())
        .param("role", known.role().name())
        .param("absent", known.absent().value())
        .update();
  }

  Optional<Substitution> find(long id) {
    return jdbc.sql("""
        select substitutes_for, person_id, unit, role, valid_from, valid_to from organisation.assignment
        where id = :id and substitutes_for is not null
        """)
        .param("id", id)
        .query((row, _) -> new Substitution(new PersonId(row.getLong("substitutes_for")), new PersonId(row.getLong("person_id")),
            new UnitId(row.getLong("unit")), Role.valueOf(row.getString("role")), row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class)))
        .optional();
  }
}
