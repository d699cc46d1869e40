package se.samnytta.security;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** As whom a municipality's own sign-in knows a person. */
@Component
@Order(71)
class IdentityTraces implements Traces {

  private final JdbcClient jdbc;

  IdentityTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "identities";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select since as at, last_at::text as last_sign_in, issuer, subject from security.identity
        where person_id = :person
        order by since desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "issuer", "subject", "last_sign_in"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    jdbc.sql("""
        delete from security.turned_away t using security.identity i
        where i.person_id = :person and t.municipality = i.municipality and t.issuer = i.issuer and t.subject = i.subject
        """)
        .param("person", person.value())
        .update();
    jdbc.sql("delete from security.given_role where person_id = :person").param("person", person.value()).update();
    jdbc.sql("delete from security.invitation where person_id = :person").param("person", person.value()).update();
    return jdbc.sql("delete from security.identity where person_id = :person").param("person", person.value()).update();
  }
}
