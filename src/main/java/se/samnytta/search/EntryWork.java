package se.samnytta.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Scope;

/** Follows what has changed about how words are read: new rules, which words are used how often, and what few have searched for. */
@Configuration(proxyBeanMethods = false)
class EntryWork {

  private static final int AT_ONCE = 500;
  private static final LocalTime NIGHT = LocalTime.of(3, 20);

  @Bean
  RecurringTask<Void> renewEntries(Entries entries, TransactionTemplate transaction) {
    return Tasks.recurring("renew-search-entries", FixedDelay.ofMinutes(1)).execute((_, _) -> {
      int renewed;
      do
        renewed = renewed(entries, transaction);
      while (renewed == AT_ONCE);
    });
  }

  @Bean
  RecurringTask<Void> countWords(Spelling spelling, TransactionTemplate transaction) {
    return Tasks.recurring("count-search-words", Schedules.daily(Period.SWEDEN, NIGHT)).execute((_, _) -> asSystem(transaction, () -> {
      spelling.count();
      return 0;
    }));
  }

  @Bean
  RecurringTask<Void> forgetFewUnmet(Unmet unmet) {
    return Tasks.recurring("forget-few-unmet", Schedules.daily(Period.SWEDEN, NIGHT)).execute((_, _) -> Scope.asSystem(unmet::forgetFew));
  }

  @Bean
  RecurringTask<Void> sumPhraseUses(Completions completions, TransactionTemplate transaction) {
    return Tasks.recurring("sum-phrase-uses", Schedules.daily(Period.SWEDEN, NIGHT)).execute((_, _) -> asSystem(transaction, () -> {
      completions.sum();
      return 0;
    }));
  }

  private static int renewed(Entries entries, TransactionTemplate transaction) {
    return asSystem(transaction, () -> entries.renew(AT_ONCE));
  }

  private static int asSystem(TransactionTemplate transaction, Supplier<Integer> work) {
    return Scope.asSystem(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
