package se.samnytta.staffing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Period;

/** What time reminds of in work, each morning. */
@Component
public class DueWork {

  private final ReminderStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DueWork(ReminderStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** Reminds, as the system, of work that begins tomorrow, of weeks without a report and of reports without an answer. */
  @Transactional
  public void remind() {
    Instant now = clock.instant();
    store.remind(LocalDate.ofInstant(now, Period.SWEDEN), now).forEach(events::publishEvent);
  }
}
