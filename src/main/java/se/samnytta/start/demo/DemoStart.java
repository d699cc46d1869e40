package se.samnytta.start.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;

/** Fills an empty database with the demo world, once, whichever node comes first; its dates are relative to that day. */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {

  private final DemoOrganisation organisation;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DemoStart(DemoOrganisation organisation, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.organisation = organisation;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Scope.asSystem(() -> transaction.executeWithoutResult(_ -> {
      jdbc.sql("select pg_advisory_xact_lock(hashtext('samnytta.demo'))").query((_, _) -> true).single();
      if (isEmpty())
        organisation.enter(LocalDate.ofInstant(clock.instant(), Period.SWEDEN));
    }));
  }

  private boolean isEmpty() {
    return jdbc.sql("select not exists (select 1 from organisation.v_unit)").query(Boolean.class).single();
  }
}
