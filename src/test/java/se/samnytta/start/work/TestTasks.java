package se.samnytta.start.work;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Scope;

/** Tasks of the tests, declared as modules declare theirs. */
@Configuration(proxyBeanMethods = false)
class TestTasks {

  record Ran(String instance, Scope scope) {}

  static final Queue<Ran> RAN = new ConcurrentLinkedQueue<>();

  @Bean
  OneTimeTask<Void> testOnce() {
    return Tasks.oneTime("test-once").execute((instance, _) -> RAN.add(new Ran(instance.getId(), Scope.current())));
  }

  @Bean
  RecurringTask<Void> testDaily() {
    return Tasks.recurring("test-daily", FixedDelay.of(Duration.ofDays(1)))
        .execute((instance, _) -> RAN.add(new Ran(instance.getTaskName(), Scope.current())));
  }
}
