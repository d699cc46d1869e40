package se.samnytta.booking.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.security.Seals;
import se.samnytta.security.Secret;

/**
 * Addresses at which a calendar program reads bookings. Each is one person's: it shows what that person would see now, and
 * nothing once they have left, or act no more for the unit it is of.
 */
@Component
@Transactional
public class CalendarFeeds {

  private static final String TOKEN = "calendar feed";

  private final CalendarFeedStore store;
  private final Seals seals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CalendarFeeds(CalendarFeedStore store, Seals seals, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.seals = seals;
    this.events = events;
    this.clock = clock;
  }

  /** The address that holds now, for the person themselves or in the unit they act for. */
  @Transactional(readOnly = true)
  public Optional<FeedAddress> find(Actor actor, Whose whose) {
    return store.find(actor.person(), whose == Whose.UNITS ? actor.unit() : null)
        .map(kept -> new FeedAddress(seals.open(TOKEN, kept.sealed()).orElse(""), kept.madeAt(), kept.readAt()));
  }

  /** Makes an address. The one there was is worth nothing from now on. */
  public void renew(Actor actor, Whose whose) {
    actor.require(Right.BOOK);
    Instant now = clock.instant();
    String token = Secret.token();
    store.lock(actor.person());
    store.revoke(actor.person(), whose == Whose.UNITS ? actor.unit() : null, now);
    long feed = store.insert(actor.person(), whose == Whose.UNITS ? actor.unit() : null, Secret.hash(token), seals.seal(TOKEN, token), now);
    events.publishEvent(new CalendarFeedChanged(actor, feed, whose, "calendarFeed.made"));
  }

  /** The address is worth nothing from now on; nothing happens where there is none. */
  public void revoke(Actor actor, Whose whose) {
    store.revoke(actor.person(), whose == Whose.UNITS ? actor.unit() : null, clock.instant())
        .ifPresent(feed -> events.publishEvent(new CalendarFeedChanged(actor, feed, whose, "calendarFeed.revoked")));
  }
}
