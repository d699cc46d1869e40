package se.samnytta.start.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;

/**
 * Fills an empty database with the demo world, once, whichever node comes first; its dates are relative to that day. Each
 * part is whole or absent, so a start that was broken off goes on where it was.
 */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner {

  private final DemoOrganisation organisation;
  private final DemoListings listings;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DemoStart(DemoOrganisation organisation, DemoListings listings, JdbcClient jdbc, TransactionTemplate transaction,
      Clock clock) {
    this.organisation = organisation;
    this.listings = listings;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    onceInto("organisation.v_unit", organisation::enter);
    onceInto("listing.v_listing", listings::enter);
  }

  private void onceInto(String view, Consumer<LocalDate> enter) {
    Scope.asSystem(() -> transaction.executeWithoutResult(_ -> {
      jdbc.sql("select pg_advisory_xact_lock(hashtext('samnytta.demo'))").query((_, _) -> true).single();
      if (isEmpty(view))
        enter.accept(today());
    }));
  }

  private boolean isEmpty(String view) {
    return jdbc.sql("select not exists (select 1 from " + view + ")").query(Boolean.class).single();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
