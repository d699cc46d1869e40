package se.samnytta.start.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.notification.MailChoice;
import se.samnytta.notification.Notices;
import se.samnytta.start.work.ListenerThreads;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year of sharing behind the demo, made through the verbs people use, with the clock set back: trail, effects and notices
 * are those of real deals. What is old news has been read, and nobody was sent it.
 */
@Component
@Profile("demo")
class DemoDeals {

  /** Days after which something is old news. */
  private static final int NEWS = 7;

  private final DemoWorld world;
  private final DealSteps steps;
  private final Notices notices;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  DemoDeals(DemoWorld world, DealSteps steps, Notices notices, JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
    this.world = world;
    this.steps = steps;
    this.notices = notices;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
  }

  /** Makes them all, the oldest first, if the last of them is not there yet. */
  void enter(LocalDate today) {
    List<Deal> deals = Deal.all(json);
    Scope.asSystem(() -> {
      if (!isThere(deals.getLast()))
        ListenerThreads.waitFor(() -> enter(deals, today));
    });
  }

  private void enter(List<Deal> deals, LocalDate today) {
    List<Actor> everybody = Objects.requireNonNull(transaction.execute(_ -> world.everybody()));
    everybody.forEach(each -> notices.choose(each, MailChoice.NONE));
    deals.stream().filter(each -> each.ago() > NEWS).forEach(each -> make(each, today));
    everybody.forEach(notices::readAll);
    everybody.forEach(each -> notices.choose(each, MailChoice.AT_ONCE));
    deals.stream().filter(each -> each.ago() <= NEWS).forEach(each -> make(each, today));
  }

  /** By one node at a time. One that a crash has cut off stays as far as it had come. */
  private void make(Deal deal, LocalDate today) {
    DemoClock.inThePast(() -> transaction.executeWithoutResult(_ -> {
      jdbc.sql("select pg_advisory_xact_lock(hashtext('samnytta.demo'))").query((_, _) -> true).single();
      if (!isThere(deal))
        steps.take(deal, today);
    }));
  }

  private boolean isThere(Deal deal) {
    return Boolean.TRUE.equals(transaction.execute(_ -> jdbc
        .sql("select exists (select 1 from booking.booking where request_key = :key)")
        .param("key", deal.key("request"))
        .query(Boolean.class)
        .single()));
  }
}
