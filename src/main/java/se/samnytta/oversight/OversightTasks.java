package se.samnytta.oversight;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;

/** What is done at night, on one node: clearing what is too old, reading the audit chain through. */
@Configuration(proxyBeanMethods = false)
class OversightTasks {

  @Bean
  RecurringTask<Void> clearOldData(Retentions retentions) {
    return Tasks.recurring("oversight-clear", new Daily(Period.SWEDEN, LocalTime.of(3, 10))).execute((_, _) -> {
      for (Municipality municipality : Scope.asSystem(retentions::municipalities)) {
        boolean more;
        do
          more = Scope.asSystem(() -> retentions.clear(municipality));
        while (more);
      }
    });
  }

  @Bean
  RecurringTask<Void> checkAuditChain(ChainChecks checks) {
    return Tasks.recurring("oversight-check-chain", new Daily(Period.SWEDEN, LocalTime.of(3, 40)))
        .execute((_, _) -> Scope.asSystem(checks::check));
  }
}
