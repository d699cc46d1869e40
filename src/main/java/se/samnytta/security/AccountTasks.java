package se.samnytta.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Period;

/** What is done by the clock about accounts. */
@Configuration(proxyBeanMethods = false)
class AccountTasks {

  @Bean
  RecurringTask<Void> sendAccountLetters(AccountLetters letters) {
    return Tasks.recurring("send-account-letters", FixedDelay.ofSeconds(3)).execute((_, _) -> letters.sendWhatIsDue());
  }

  @Bean
  RecurringTask<Void> forgetAccountLetters(AccountLetters letters, Passkeys passkeys, OutsideOrganisations outside) {
    return Tasks.recurring("forget-account-letters", Schedules.daily(Period.SWEDEN, LocalTime.of(3, 40)))
        .execute((_, _) -> {
          letters.forgetOld();
          passkeys.forgetUnanswered();
          outside.forgetOld();
        });
  }
}
