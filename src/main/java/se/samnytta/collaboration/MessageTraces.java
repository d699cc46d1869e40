package se.samnytta.collaboration;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** What a person has asked and written. It belongs to the ad or the booking and stays, under a number. */
@Component
@Order(40)
class MessageTraces implements Traces {

  private final JdbcClient jdbc;

  MessageTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "messages";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select m.said_at as at, t.title, m.body
        from collaboration.message m
        join collaboration.thread t on t.id = m.thread_id
        where m.person_id = :person
        order by m.id desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "title", "body"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return take("update collaboration.thread set owner_contact = null where owner_contact = :person", person)
        + take("update collaboration.thread set receiver_contact = null where receiver_contact = :person", person);
  }

  private int take(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).update();
  }
}
