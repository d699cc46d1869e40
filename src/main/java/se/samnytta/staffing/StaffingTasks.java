package se.samnytta.staffing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When time looks at work. */
@Configuration(proxyBeanMethods = false)
class StaffingTasks {

  @Bean
  RecurringTask<Void> assumeTime(TimeReports reports) {
    return often("staffing-assume-time", reports::assume);
  }

  @Bean
  RecurringTask<Void> endWithAgreements(Works works) {
    return often("staffing-end-with-agreements", works::endWithAgreement);
  }

  private static RecurringTask<Void> often(String name, BooleanSupplier one) {
    return Tasks.recurring(name, FixedDelay.of(Duration.ofMinutes(5))).execute((_, _) -> untilNoneIsDue(one));
  }

  private static void untilNoneIsDue(BooleanSupplier one) {
    boolean more = true;
    while (more)
      more = one.getAsBoolean();
  }
}
