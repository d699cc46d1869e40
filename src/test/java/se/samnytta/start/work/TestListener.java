package se.samnytta.start.work;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.samnytta.kernel.Scope;

/** Hears the tests' event as a module's listener would. */
@Component
class TestListener {

  private final BlockingQueue<SomethingHeard> heard = new LinkedBlockingQueue<>();
  private final Set<UUID> failedOnce = ConcurrentHashMap.newKeySet();
  private final JdbcClient jdbc;

  TestListener(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A method, since a proxy stands between the test and the fields. */
  BlockingQueue<SomethingHeard> heard() {
    return heard;
  }

  @ApplicationModuleListener
  void on(SomethingHappened event) {
    if (event.failsTheFirstTime() && failedOnce.add(event.id()))
      throw new IllegalStateException("the first time, as the test asked for");
    heard.add(
        new SomethingHeard(event.id(), Scope.current(), jdbc.sql("select current_setting('app.system', true)").query(String.class).single(),
            Thread.currentThread().isVirtual(), TransactionSynchronizationManager.isActualTransactionActive()));
  }
}
