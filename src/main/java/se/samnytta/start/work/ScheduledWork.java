package se.samnytta.start.work;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Scope;

/**
 * How scheduled tasks run. The table {@code public.scheduled_tasks} has one row for each execution; a node takes it under a
 * row lock, so two nodes never run the same one at the same time. A node that dies is noticed by its heartbeat, and the
 * execution is run again by another.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledWork {

  /** Every task acts as the system; its transactions begin inside the scope. */
  @Bean
  ExecutionInterceptor asSystem() {
    return (instance, context, chain) -> Scope.asSystem(() -> chain.proceed(instance, context));
  }

  /** What a task is given is kept as JSON, readable and free of Java's serialization. */
  @Bean
  DbSchedulerCustomizer readableTaskData() {
    return new DbSchedulerCustomizer() {

      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer());
      }
    };
  }
}
