package se.samnytta.oversight;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.audit.PersonRead;

/** The access log: who has read personal data, about whom. Written apart from the reading, which changes nothing itself. */
@Component
public class Accesses {

  private final JdbcClient jdbc;
  private final Clock clock;

  Accesses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void write(PersonRead read) {
    jdbc.sql("""
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
