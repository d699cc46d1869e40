package se.samnytta.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.PersonId;

/**
 * Binds each audit row to the one before it by a hash. The database does the work under the lock of the chain's head
 * ({@code audit.seal}), so however many nodes ask, the chain is one and has no gaps. Acts as the system.
 */
@Component
public class AuditChain {

  /** As many as one transaction seals; a longer queue is taken in turns. */
  static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;

  AuditChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Seals what waits, the oldest first; answers how many rows, none when another node is doing it. */
  @Transactional
  public int seal() {
    return jdbc.sql("select audit.seal(:most)").param("most", AT_ONCE).query(Integer.class).single();
  }

  /** Takes away the reasons that the person wrote, the acts stay; answers how many. Asked as the system, in a transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int forgetWordsOf(PersonId person) {
    return jdbc.sql("select audit.forget_words_of(:person)").param("person", person.value()).query(Integer.class).single();
  }
}
