package se.samnytta.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Scope;

/** Seals the audit trail again and again, so that no row waits for more than two seconds, and once more at the end. */
@Configuration(proxyBeanMethods = false)
class AuditSealing {

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final AuditChain chain;

  AuditSealing(AuditChain chain) {
    this.chain = chain;
  }

  @Bean
  RecurringTask<Void> sealAuditTrail() {
    return Tasks.recurring("seal-audit-trail", FixedDelay.of(PAUSE)).execute((_, _) -> sealAll());
  }

  /** What was done last would otherwise wait until somebody starts the application again. */
  @PreDestroy
  void sealAll() {
    int sealed = AuditChain.AT_ONCE;
    while (sealed == AuditChain.AT_ONCE)
      sealed = Scope.asSystem(chain::seal);
  }
}
