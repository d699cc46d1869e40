package se.samnytta.oversight;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.audit.AuditChain;
import se.samnytta.kernel.PersonId;

/** What a person has done, as the audit trail has it. The acts stay in the chain; the reasons in the person's words go. */
@Component
@Order(90)
class AuditTraces implements Traces {

  private final JdbcClient jdbc;
  private final AuditChain chain;

  AuditTraces(JdbcClient jdbc, AuditChain chain) {
    this.jdbc = jdbc;
    this.chain = chain;
  }

  @Override
  public String kind() {
    return "acts";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select at, action, subject_kind as subject, subject_id as number, why
        from audit.v_entry
        where person_id = :person
        order by id desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "action", "subject", "number", "why"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return chain.forgetWordsOf(person);
  }
}
