package se.samnytta.organisation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Scope;

/** When time is let loose on people: whoever has had their last day may not sign in any more. */
@Configuration(proxyBeanMethods = false)
class StaffTasks {

  @Bean
  RecurringTask<Void> endLeavers(Staff staff) {
    return Tasks.recurring("organisation-leavers", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> Scope.asSystem(staff::endPassed));
  }

  @Bean
  RecurringTask<Void> forgetStaffImports(StaffImports imports) {
    return Tasks.recurring("organisation-forget-imports", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> Scope.asSystem(imports::forgetOld));
  }
}
