package se.samnytta.oversight;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;

/** Who has read about the person. It stays: it tells what the readers did. */
@Component
@Order(95)
class AccessTraces implements Traces {

  private final JdbcClient jdbc;

  AccessTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "accesses";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select a.at, a.what, u.name as unit, p.name as reader
        from oversight.access a
        join organisation.v_unit u on u.id = a.unit
        left join organisation.v_person p on p.id = a.reader
        where a.about = :person
        order by a.id desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "what", "unit", "reader"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return 0;
  }
}
