package se.samnytta.security;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** The browsers in which a person has signed in. */
@Component
@Order(70)
class SignInTraces implements Traces {

  private final JdbcClient jdbc;

  SignInTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "sessions";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select created_at as at, last_seen_at::text as last_seen, user_agent as browser from security.login_session
        where person_id = :person
        order by created_at desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "last_seen", "browser"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return take("delete from security.login_session where person_id = :person", person);
  }

  private int take(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).update();
  }
}
