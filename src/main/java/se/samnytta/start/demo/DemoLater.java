package se.samnytta.start.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;

/** What the first start need not wait for comes behind its back: wishes and a past within seconds, pictures within a minute. */
@Component
@Profile("demo")
class DemoLater {

  private final DemoWishes wishes;
  private final DemoDeals deals;
  private final DemoPhotos photos;
  private final Clock clock;

  DemoLater(DemoWishes wishes, DemoDeals deals, DemoPhotos photos, Clock clock) {
    this.wishes = wishes;
    this.deals = deals;
    this.photos = photos;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    Thread.ofVirtual().name("demo-later").start(() -> {
      wishes.enter(today);
      deals.enter(today);
      photos.hang(today);
    });
  }
}
