package se.samnytta.start.work;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import se.samnytta.kernel.Period;

/**
 * Keeps the promise that a listener hears each event at least once. An event is written with the change that caused it, one
 * row for each listener; a row that is not completed, because the listener failed or its node died, is published again with
 * growing pauses. Listeners bear being called twice.
 */
@Configuration(proxyBeanMethods = false)
class Publications {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(7);

  @Bean
  RecurringTask<Void> publishAgain(IncompleteEventPublications publications, JdbcClient jdbc, Clock clock) {
    return Tasks.recurring("publish-again", FixedDelay.ofSeconds(30)).execute((_, _) -> {
      Instant now = clock.instant();
      letGoOfTheLost(jdbc, now);
      publications.resubmitIncompletePublications(publication -> isDue(publication, now));
    });
  }

  @Bean
  RecurringTask<Void> forgetCompletedPublications(CompletedEventPublications publications) {
    return Tasks.recurring("forget-completed-publications", Schedules.daily(Period.SWEDEN, LocalTime.of(3, 15)))
        .execute((_, _) -> publications.deletePublicationsOlderThan(KEPT));
  }

  static boolean isDue(EventPublication publication, Instant now) {
    int attempts = publication.getCompletionAttempts();
    Instant last = publication.getLastResubmissionDate() == null ? publication.getPublicationDate() : publication.getLastResubmissionDate();
    return last.plus(pause(attempts)).isBefore(now);
  }

  private static Duration pause(int attempts) {
    Duration growing = PATIENCE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
    return growing.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : growing;
  }

  /**
   * What was published again on a node that died before the listener was done would stay marked so for ever. The library's
   * own watch counts from the first publication, which would fail retries that have only just begun.
   */
  private static void letGoOfTheLost(JdbcClient jdbc, Instant now) {
    jdbc.sql("""
        update public.event_publication
        set status = 'FAILED'
        where status = 'RESUBMITTED' and completion_date is null and last_resubmission_date < :lost
        """)
        .param("lost", now.minus(GIVEN_UP_AFTER).atOffset(ZoneOffset.UTC))
        .update();
  }
}
