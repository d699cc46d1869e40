package se.samnytta.booking;

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

/** When time looks at the bookings. */
@Configuration(proxyBeanMethods = false)
class BookingTasks {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  @Bean
  RecurringTask<Void> expireRequests(DueBookings due) {
    return often("booking-expire", due::expire);
  }

  @Bean
  RecurringTask<Void> assumeReceived(DueBookings due) {
    return often("booking-assume-received", due::assumeReceived);
  }

  @Bean
  RecurringTask<Void> undoHalfSwaps(DueBookings due) {
    return often("booking-undo-half-swaps", due::undoHalfSwap);
  }

  @Bean
  RecurringTask<Void> endWhatNeverBegan(DueBookings due) {
    return often("booking-never-begun", due::endWhatNeverBegan);
  }

  @Bean
  RecurringTask<Void> endWhatNobodyFetched(DueBookings due) {
    return often("booking-never-fetched", due::endWhatNobodyFetched);
  }

  @Bean
  RecurringTask<Void> endTurns(DueTurns due) {
    return often("booking-end-turns", due::end);
  }

  @Bean
  RecurringTask<Void> offerWhatIsFree(DueTurns due) {
    return Tasks.recurring("booking-offer-free", FixedDelay.of(Duration.ofMinutes(1))).execute((_, _) -> due.free().forEach(due::offer));
  }

  @Bean
  RecurringTask<Void> remindOfBookings(DueBookings due) {
    return Tasks.recurring("booking-remind", Schedules.daily(Period.SWEDEN, MORNING)).execute((_, _) -> due.remind());
  }

  private static RecurringTask<Void> often(String name, BooleanSupplier one) {
    return Tasks.recurring(name, FixedDelay.of(Duration.ofMinutes(1))).execute((_, _) -> untilNoneIsDue(one));
  }

  private static void untilNoneIsDue(BooleanSupplier one) {
    boolean more = true;
    while (more)
      more = one.getAsBoolean();
  }
}
