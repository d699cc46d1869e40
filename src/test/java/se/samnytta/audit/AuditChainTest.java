package se.samnytta.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Scope;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;

class AuditChainTest extends DatabaseTest {

  private static final Municipality YSTAD = new Municipality("1286");
  private static final Municipality SKURUP = new Municipality("1264");
  private static final Scope IN_YSTAD = new Scope("7", 1, List.of(1L), YSTAD.code(), List.of(), Set.of(), false);
  private static final Scope IN_SKURUP = new Scope("8", 2, List.of(2L), SKURUP.code(), List.of(), Set.of(), false);

  @Autowired
  AuditChain chain;
  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  JdbcClient jdbc;

  private final String subject = UUID.randomUUID().toString();

  @AfterEach
  void theChainHoldsAgain() throws SQLException {
    assertThat(broken()).isEmpty();
  }

  @Test
  void aDealAcrossABorderIsWrittenInBothAndReadByEach() {
    happen(YSTAD, SKURUP);

    assertThat(municipalitiesReadBy(IN_YSTAD)).containsExactly("1286");
    assertThat(municipalitiesReadBy(IN_SKURUP)).containsExactly("1264");
    assertThat(municipalitiesReadBy(Scope.SYSTEM)).containsExactlyInAnyOrder("1286", "1264");
    assertThat(municipalitiesReadBy(Scope.PUBLIC)).isEmpty();
  }

  @Test
  void isSealedByItselfWithinSeconds() {
    happen(YSTAD);
    await().atMost(Duration.ofSeconds(12)).until(() -> unsealed() == 0);
  }

  @Test
  void sealersThatMeetKeepOneChain() throws InterruptedException, ExecutionException {
    List<Future<?>> work = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int each = 0; each < 6; each++) {
        work.add(threads.submit(() -> {
          for (int i = 0; i < 20; i++)
            happen(YSTAD, SKURUP);
        }));
        work.add(threads.submit(() -> {
          for (int i = 0; i < 20; i++)
            Scope.asSystem(chain::seal);
        }));
      }
    }
    for (Future<?> each : work)
      each.get();
    sealAll();
    assertThat(municipalitiesReadBy(Scope.SYSTEM)).hasSize(240);
  }

  @Test
  void whatWasChangedShows() throws SQLException {
    happen(YSTAD);
    sealAll();
    Owner.execute("update audit.entry set detail = jsonb_set(detail, '{why}', '\"nothing\"') where subject_id = '" + subject + "'");
    assertThat(broken()).containsExactly("CHANGED");
    Owner.execute(
        "update audit.entry set detail = jsonb_set(detail, '{why}', '\"åäö \\\"quoted\\\"\"') where subject_id = '" + subject + "'");
  }

  @Test
  void whatWasTakenAwayShows() throws SQLException {
    happen(YSTAD);
    happen(SKURUP);
    sealAll();
    Owner.execute("create table audit.aside as select * from audit.entry where subject_id = '" + subject + "' and municipality = '1286'");
    Owner.execute("delete from audit.entry where subject_id = '" + subject + "' and municipality = '1286'");
    assertThat(broken()).contains("UNBOUND", "MISSING");
    Owner.execute("insert into audit.entry overriding system value select * from audit.aside");
    Owner.execute("drop table audit.aside");
  }

  @Test
  void anEndThatWasCutOffShows() throws SQLException {
    happen(YSTAD);
    sealAll();
    Owner.execute("create table audit.aside as select * from audit.entry order by place_in_chain desc nulls last limit 1");
    Owner.execute("delete from audit.entry where id = (select id from audit.aside)");
    assertThat(broken()).containsExactly("CUT");
    Owner.execute("insert into audit.entry overriding system value select * from audit.aside");
    Owner.execute("drop table audit.aside");
  }

  @Test
  void onlyTheSystemSealsAndNobodyRewrites() {
    happen(YSTAD);
    assertThat((int) IN_YSTAD.call(chain::seal)).isZero();
    assertThat((int) in(IN_YSTAD, () -> jdbc.sql("""
        update audit.entry set place_in_chain = 1000000, hash = '\\x00', previous_hash = '\\x00' where subject_id = :subject
        """).param("subject", subject).update())).isZero();
    assertThatThrownBy(() -> in(Scope.SYSTEM, () -> jdbc.sql("update audit.entry set detail = '{}' where subject_id = :subject")
        .param("subject", subject).update())).hasStackTraceContaining("permission denied for table entry");
    assertThatThrownBy(() -> in(Scope.SYSTEM, () -> jdbc.sql("delete from audit.entry where subject_id = :subject")
        .param("subject", subject).update())).hasStackTraceContaining("permission denied for table entry");
  }

  private void happen(Municipality... municipalities) {
    in(IN_YSTAD, () -> {
      events.publishEvent(new SomethingDone(subject, List.of(municipalities)));
      return true;
    });
  }

  private <T> T in(Scope scope, Supplier<T> work) {
    return scope.call(() -> transaction.execute(_ -> work.get()));
  }

  private List<String> municipalitiesReadBy(Scope scope) {
    return in(scope, () -> jdbc.sql("select municipality from audit.entry where subject_id = :subject").param("subject", subject)
        .query(String.class).list());
  }

  private int unsealed() {
    return in(Scope.SYSTEM, () -> jdbc.sql("select count(*) from audit.entry where subject_id = :subject and hash is null")
        .param("subject", subject).query(Integer.class).single());
  }

  /** Another sealer may be at it, which answers none to whoever comes second. */
  private void sealAll() {
    await().until(() -> {
      Scope.asSystem(chain::seal);
      return unsealed() == 0;
    });
  }

  private static List<String> broken() throws SQLException {
    return Owner.texts("select distinct how from audit.v_broken order by how");
  }
}
