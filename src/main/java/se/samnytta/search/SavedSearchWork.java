package se.samnytta.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.kernel.Period;

/** Compares saved searches with what has surfaced, and tells what they have found. One node does it at a time. */
@Configuration(proxyBeanMethods = false)
class SavedSearchWork {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  @Bean
  RecurringTask<Void> compareSavedSearches(SavedSearchComparison comparison) {
    return Tasks.recurring("compare-saved-searches", FixedDelay.ofSeconds(30)).execute((_, _) -> comparison.compareAll());
  }

  @Bean
  RecurringTask<Void> tellSavedSearches(SavedSearchComparison comparison, Clock clock) {
    return Tasks.recurring("tell-saved-searches", Schedules.daily(Period.SWEDEN, MORNING)).execute((_, _) -> {
      comparison.tellAll(Cadence.DAILY);
      if (LocalDate.ofInstant(clock.instant(), Period.SWEDEN).getDayOfWeek() == DayOfWeek.MONDAY)
        comparison.tellAll(Cadence.WEEKLY);
    });
  }
}
