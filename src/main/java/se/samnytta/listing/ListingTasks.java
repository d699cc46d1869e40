package se.samnytta.listing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samnytta.inventory.Pictures;

/** When time is let loose on the ads: each task on one node at a time, in batches until nothing is due. */
@Configuration(proxyBeanMethods = false)
class ListingTasks {

  private static final Schedule SOON = FixedDelay.of(Duration.ofMinutes(5));
  private static final Schedule HOURLY = FixedDelay.of(Duration.ofHours(1));

  @Bean
  RecurringTask<Void> widenListings(ListingUpkeep upkeep) {
    return every("listing-widen", SOON, upkeep::widen);
  }

  @Bean
  RecurringTask<Void> expireListings(ListingUpkeep upkeep) {
    return every("listing-expire", SOON, upkeep::expire);
  }

  @Bean
  RecurringTask<Void> askStillHere(ListingUpkeep upkeep) {
    return every("listing-ask", HOURLY, upkeep::ask);
  }

  @Bean
  RecurringTask<Void> pauseUnansweredListings(ListingUpkeep upkeep) {
    return every("listing-pause-unanswered", HOURLY, upkeep::pauseUnanswered);
  }

  @Bean
  RecurringTask<Void> dropDrafts(ListingUpkeep upkeep) {
    return every("listing-drop-drafts", HOURLY, upkeep::dropDrafts);
  }

  @Bean
  RecurringTask<Void> expireWanted(WantedListings wanted) {
    return every("wanted-expire", HOURLY, wanted::expire);
  }

  @Bean
  RecurringTask<Void> renewWantedConditions(WantedConditions conditions) {
    return Tasks.recurring("wanted-renew-conditions", FixedDelay.ofMinutes(1)).execute((_, _) -> conditions.renew());
  }

  @Bean
  RecurringTask<Void> forgetImports(ListingImports imports) {
    return every("listing-forget-imports", HOURLY, imports::forgetOld);
  }

  @Bean
  RecurringTask<Void> forgetRemovedPictures(Pictures pictures) {
    return every("listing-forget-pictures", SOON, () -> pictures.forgetRemoved(ListingUpkeep.BATCH));
  }

  private static RecurringTask<Void> every(String name, Schedule schedule, IntSupplier batch) {
    return Tasks.recurring(name, schedule).execute((_, _) -> untilNothingIsDue(batch));
  }

  private static void untilNothingIsDue(IntSupplier batch) {
    int moved;
    do
      moved = batch.getAsInt();
    while (moved == ListingUpkeep.BATCH);
  }
}
