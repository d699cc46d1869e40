package se.samnytta.notification;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** What a person has been told, with the letters, and when they want letters. */
@Component
@Order(50)
class NoticeTraces implements Traces {

  private final JdbcClient jdbc;

  NoticeTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "notices";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select n.told_at as at, n.key, array_to_string(n.words, ', ') as words, n.read_at::text as read_at, m.state as letter
        from notification.notice n
        left join notification.mail m on m.notice_id = n.id
        where n.person_id = :person
        order by n.id desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "key", "words", "read_at", "letter"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return take("delete from notification.notice where person_id = :person", person)
        + take("delete from notification.preference where person_id = :person", person);
  }

  private int take(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).update();
  }
}
