package se.samnytta.staffing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Period;

/** When time looks at work. */
@Configuration(proxyBeanMethods = false)
class StaffingTasks {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  @Bean
  RecurringTask<Void> assumeTime(TimeReports reports) {
    return often("staffing-assume-time", reports::assume);
  }

  @Bean
  RecurringTask<Void> endWithAgreements(Works works) {
    return often("staffing-end-with-agreements", works::endWithAgreement);
  }

  @Bean
  RecurringTask<Void> remindOfWork(DueWork due) {
    return Tasks.recurring("staffing-remind", Schedules.daily(Period.SWEDEN, MORNING)).execute((_, _) -> due.remind());
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
