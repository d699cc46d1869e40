package se.samnytta.oversight;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.audit.PersonRead;
import se.samnytta.kernel.Reading;

/** The access log: who has read personal data, about whom. Written apart from the reading, which changes nothing itself. */
@Component
class Accesses {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Accesses(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @EventListener
  void write(PersonRead read) {
    Reading.andYet(() -> transaction.execute(_ -> insert(read)));
  }

  private int insert(PersonRead read) {
    return jdbc.sql("""
        insert into oversight.access (at, municipality, reader, unit, what, about)
        values (:at, :municipality, :reader, :unit, :what, :about)
        """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("municipality", read.reader().municipality().code())
        .param("reader", read.reader().person().value())
        .param("unit", read.reader().unit().value())
        .param("what", read.what())
        .param("about", read.about() == null ? null : read.about().value())
        .update();
  }
}
