package se.samnytta.search;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** What a person watches. */
@Component
@Order(60)
class SearchTraces implements Traces {

  private final JdbcClient jdbc;

  SearchTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "searches";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select created_at as at, name, query, cadence from search.saved_search where person_id = :person order by id desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "name", "query", "cadence"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return take("delete from search.saved_search where person_id = :person", person);
  }

  private int take(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).update();
  }
}
