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
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

class AuditChainTest extends DatabaseTest {

  private static final Municipality LUND = World.LUND;
  private static final Municipality ESLOV = World.ESLOV;
  private static final Scope IN_LUND = new Scope("7", 1, List.of(1L), LUND.code(), List.of(), Set.of(), false);

  @Autowired
  World world;
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
    happen(LUND, ESLOV);

    assertThat(municipalitiesReadBy(auditor(LUND))).containsExactly(LUND.code());
    assertThat(municipalitiesReadBy(auditor(ESLOV))).containsExactly(ESLOV.code());
    assertThat(municipalitiesReadBy(Scope.SYSTEM)).containsExactlyInAnyOrder(LUND.code(), ESLOV.code());
    assertThat(municipalitiesReadBy(IN_LUND)).as("whoever neither audits nor administers").isEmpty();
    assertThat(municipalitiesReadBy(Scope.PUBLIC)).isEmpty();
  }

  @Test
  void isSealedByItselfWithinSeconds() {
    happen(LUND);
    await().atMost(Duration.ofSeconds(12)).until(() -> unsealed() == 0);
  }

  @Test
  void sealersThatMeetKeepOneChain() throws InterruptedException, ExecutionException {
    List<Future<?>> work = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int each = 0; each < 6; each++) {
        work.add(threads.submit(() -> {
          for (int i = 0; i < 20; i++)
            happen(LUND, ESLOV);
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
    happen(LUND);
    sealAll();
    Owner.execute("update audit.entry set detail = jsonb_set(detail, '{why}', '\"nothing\"') where subject_id = '" + subject + "'");
    assertThat(broken()).containsExactly("CHANGED");
    Owner.execute(
        "update audit.entry set detail = jsonb_set(detail, '{why}', '\"åäö \\\"quoted\\\"\"') where subject_id = '" + subject + "'");
  }

  @Test
  void whatWasTakenAwayShows() throws SQLException {
    happen(LUND);
    happen(ESLOV);
    sealAll();
    Owner.execute("create table audit.aside as select * from audit.entry where subject_id = '" + subject + "' and municipality = '1281'");
    Owner.execute("delete from audit.entry where subject_id = '" + subject + "' and municipality = '1281'");
    assertThat(broken()).contains("UNBOUND", "MISSING");
    Owner.execute("insert into audit.entry overriding system value select * from audit.aside");
    Owner.execute("drop table audit.aside");
  }

  @Test
  void anEndThatWasCutOffShows() throws SQLException {
    happen(LUND);
    sealAll();
    Owner.execute("create table audit.aside as select * from audit.entry order by place_in_chain desc nulls last limit 1");
    Owner.execute("delete from audit.entry where id = (select id from audit.aside)");
    assertThat(broken()).containsExactly("CUT");
    Owner.execute("insert into audit.entry overriding system value select * from audit.aside");
    Owner.execute("drop table audit.aside");
  }

  @Test
  void onlyTheSystemSealsAndNobodyRewrites() {
    happen(LUND);
    assertThat((int) IN_LUND.call(chain::seal)).isZero();
    assertThat((int) in(IN_LUND, () -> jdbc.sql("""
        update audit.entry set place_in_chain = 1000000, hash = '\\x00', previous_hash = '\\x00' where subject_id = :subject
        """).param("subject", subject).update())).isZero();
    assertThatThrownBy(() -> in(Scope.SYSTEM, () -> jdbc.sql("update audit.entry set detail = '{}' where subject_id = :subject")
        .param("subject", subject).update())).hasStackTraceContaining("permission denied for table entry");
    assertThatThrownBy(() -> in(Scope.SYSTEM, () -> jdbc.sql("delete from audit.entry where subject_id = :subject")
        .param("subject", subject).update())).hasStackTraceContaining("permission denied for table entry");
  }

  private Scope auditor(Municipality municipality) {
    return world.scope(world.member(world.top(municipality), "Granskare", Role.AUDITOR));
  }

  private void happen(Municipality... municipalities) {
    in(IN_LUND, () -> {
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
