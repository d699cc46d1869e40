package se.samnytta.security.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;

/** The demo's invented people, whom anybody may sign in as. Exists in the demo and in tests only. */
@Component
@Profile({ "demo", "test" })
public class DemoPeople {

  /** One of them, and what they are good for. */
  public record DemoPerson(long id, String name, String line, String unit, String municipality) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoPeople(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Those who have a line to be listed with. */
  public List<DemoPerson> all() {
    return Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("""
        select distinct on (p.id) p.id, p.name, p.demo_line, u.name as unit_name, u.municipality_name
        from organisation.v_demo_person p
        join organisation.v_unit u on u.id = p.unit
        order by p.id
        """)
        .query((row, _) -> new DemoPerson(row.getLong("id"), row.getString("name"), row.getString("demo_line"),
            row.getString("unit_name"), row.getString("municipality_name")))
        .list()));
  }

  /** Whether the person is there to be signed in as. */
  boolean has(PersonId person) {
    return Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("select count(*) from organisation.v_demo_person where id = :id")
        .param("id", person.value())
        .query(Long.class)
        .single())) > 0;
  }
}
