package se.samnytta.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;

/** Makes units and people that only one test knows. Called within {@link Scope#asSystem}. */
@Component
@Transactional
class TestPeople {

  static final Municipality YSTAD = new Municipality("1286");
  static final Municipality SKURUP = new Municipality("1264");

  private final JdbcClient jdbc;

  TestPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UnitId unit(String name, Municipality municipality) {
    return new UnitId(jdbc.sql("insert into organisation.unit (municipality, key, name, type) values (:municipality, :key, :name, 'school') returning id")
        .param("municipality", municipality.code())
        .param("key", UUID.randomUUID().toString())
        .param("name", name)
        .query(Long.class)
        .single());
  }

  Somebody person(String name, UnitId unit, Municipality municipality, Role role) {
    return person(name, UUID.randomUUID() + "@example.org", "sv", unit, municipality, role);
  }

  Somebody person(String name, String email, String language, UnitId unit, Municipality municipality, Role role) {
    var id = new PersonId(jdbc.sql("""
        insert into organisation.person (municipality, name, email, language) values (:municipality, :name, :email, :language) returning id
        """)
        .param("municipality", municipality.code())
        .param("name", name)
        .param("email", email)
        .param("language", language)
        .query(Long.class)
        .single());
    jdbc.sql("insert into organisation.assignment (person_id, unit, role) values (:person, :unit, :role)")
        .param("person", id.value())
        .param("unit", unit.value())
        .param("role", role.name())
        .update();
    return new Somebody(id, name, email, unit, municipality);
  }
}
