package se.samnytta.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Period;

/**
 * What time does to ads. Each verb takes one batch that no other node is taking, in one transaction, and answers how many it
 * moved on; less than {@link #BATCH} means that nothing is left.
 */
@Component
class ListingUpkeep {

  static final int BATCH = 100;
  private static final Duration CONFIRMED_FOR = Duration.ofDays(60);
  private static final Duration TO_ANSWER = Duration.ofDays(14);
  private static final Duration DRAFTS_LIVE = Duration.ofDays(60);

  private final ListingStore store;
  private final Listings listings;
  private final Items items;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ListingUpkeep(ListingStore store, Listings listings, Items items, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.listings = listings;
    this.items = items;
    this.events = events;
    this.clock = clock;
  }

  /** Takes the next step of the cascade where it is due. */
  @Transactional
  public int widen() {
    Instant now = clock.instant();
    List<ListingId> due = store.lockDueToWiden(now, BATCH);
    for (ListingId id : due) {
      Listing listing = listings.listing(id);
      listings.widen(listing, null, Cascade.widened(listings.rule(listing), listing.visibility(), now));
    }
    return due.size();
  }

  /** Closes ads whose last day has passed. */
  @Transactional
  public int expire() {
    List<ListingId> due = store.lockPastLastDay(LocalDate.ofInstant(clock.instant(), Period.SWEDEN), BATCH);
    due.forEach(id -> listings.end(listings.listing(id), null, CloseReason.EXPIRED));
    return due.size();
  }

  /** Asks the owners of ads that nobody has confirmed for long whether they still hold. */
  @Transactional
  public int ask() {
    List<ListingId> due = store.lockUnconfirmedSince(clock.instant().minus(CONFIRMED_FOR), BATCH);
    for (ListingId id : due) {
      Listing listing = listings.listing(id);
      store.updateAsked(listing, clock.instant());
      events.publishEvent(new ListingAsked(id, listing.owner(), listing.municipality(), null));
    }
    return due.size();
  }

  /** Hides ads whose owner was asked and has not answered. */
  @Transactional
  public int pauseUnanswered() {
    List<ListingId> due = store.lockUnansweredSince(clock.instant().minus(TO_ANSWER), BATCH);
    due.forEach(id -> listings.hide(listings.listing(id), null, true));
    return due.size();
  }

  /** Throws away drafts that nobody has touched for long. */
  @Transactional
  public int dropDrafts() {
    List<ListingId> due = store.lockDraftsUntouchedSince(clock.instant().minus(DRAFTS_LIVE), BATCH);
    for (ListingId id : due) {
      Listing listing = listings.listing(id);
      store.delete(id);
      items.forget(listing.item());
      events.publishEvent(new ListingDropped(id, listing.owner(), listing.municipality(), null));
    }
    return due.size();
  }
}
