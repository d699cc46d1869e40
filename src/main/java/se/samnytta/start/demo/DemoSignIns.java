package se.samnytta.start.demo;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;

/** Says at the start whom one may sign in as; bin/dev prints what this logger has written when the doors are said to be open. */
@Component
@Profile("demo")
class DemoSignIns {

  private static final Logger LOG = LoggerFactory.getLogger(DemoSignIns.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  DemoSignIns(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void announce() {
    LOG.info("Sign in as one of these, all of them invented:");
    Objects.requireNonNull(Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("""
        select distinct p.id, rpad(p.name, 18) || p.demo_line as line
        from organisation.v_demo_person p
        order by p.id
        """)
        .query((row, _) -> row.getString("line"))
        .list()))).forEach(line -> LOG.info("  {}", line));
    LOG.info("Choose one under Logga in.");
  }
}
