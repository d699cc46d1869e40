package se.samnytta.listing;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;

/**
 * What changes together when an ad moves on: its row, how far its thing and pictures are seen, and the event. Called by the
 * verbs of people and of time, within their transaction and with the ad locked; nothing is asked here about who may.
 */
@Component
class Moves {

  private final ListingStore store;
  private final Items items;
  private final Categories categories;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moves(ListingStore store, Items items, Categories categories, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.items = items;
    this.categories = categories;
    this.events = events;
    this.clock = clock;
  }

  void toReview(Listing ad, Actor by) {
    store.updateState(ad, ListingState.REVIEW, ad.visibility(), clock.instant());
    settle(ad.id());
    events.publishEvent(new ListingSentToReview(ad.id(), ad.owner(), ad.municipality(), by));
  }

  void publish(Listing ad, Actor by, Showing showing) {
    Visibility visibility = Cascade.start(rule(ad), showing, clock.instant());
    store.updateState(ad, ListingState.PUBLISHED, visibility, clock.instant());
    settle(ad.id());
    events.publishEvent(new ListingPublished(ad.id(), ad.owner(), ad.municipality(), by, visibility.reach()));
  }

  void hide(Listing ad, @Nullable Actor by, boolean unanswered) {
    store.updateState(ad, ListingState.PAUSED, ad.visibility(), clock.instant());
    settle(ad.id());
    events.publishEvent(new ListingPaused(ad.id(), ad.owner(), ad.municipality(), by, unanswered));
  }

  void resume(Listing ad, Actor by) {
    store.updateState(ad, ListingState.PUBLISHED, ad.visibility(), clock.instant());
    store.updateConfirmed(ad, clock.instant());
    settle(ad.id());
    events.publishEvent(new ListingResumed(ad.id(), ad.owner(), ad.municipality(), by));
  }

  void close(Listing ad, @Nullable Actor by, CloseReason reason) {
    store.updateClosed(ad, reason, clock.instant());
    settle(ad.id());
    events.publishEvent(new ListingClosed(ad.id(), ad.owner(), ad.municipality(), by, reason));
  }

  /** The next step of the cascade. */
  void widen(Listing ad) {
    widen(ad, null, Cascade.widened(rule(ad), ad.visibility(), clock.instant()));
  }

  void widen(Listing ad, Actor by, Reach to) {
    widen(ad, by, Cascade.widenedTo(rule(ad), ad.visibility(), to, clock.instant()));
  }

  private void widen(Listing ad, @Nullable Actor by, Visibility visibility) {
    store.updateState(ad, ad.state(), visibility, clock.instant());
    settle(ad.id());
    events.publishEvent(new ListingWidened(ad.id(), ad.owner(), ad.municipality(), by, visibility.reach()));
  }

  void stopSteps(Listing ad, Actor by) {
    store.updateState(ad, ad.state(), Cascade.paused(ad.visibility()), clock.instant());
    events.publishEvent(new ListingStepsStopped(ad.id(), ad.owner(), ad.municipality(), by));
  }

  void resumeSteps(Listing ad, Actor by) {
    store.updateState(ad, ad.state(), Cascade.resumed(ad.visibility(), clock.instant()), clock.instant());
    events.publishEvent(new ListingStepsResumed(ad.id(), ad.owner(), ad.municipality(), by));
  }

  void ask(Listing ad) {
    store.updateAsked(ad, clock.instant());
    events.publishEvent(new ListingAsked(ad.id(), ad.owner(), ad.municipality(), null));
  }

  void confirm(Listing ad, Actor by) {
    store.updateConfirmed(ad, clock.instant());
    events.publishEvent(new ListingConfirmed(ad.id(), ad.owner(), ad.municipality(), by));
  }

  void drop(Listing ad) {
    store.delete(ad.id());
    items.forget(ad.item());
    events.publishEvent(new ListingDropped(ad.id(), ad.owner(), ad.municipality(), null));
  }

  /** How far the ad reaches once its owner has changed who may see it, or moved it to another category. */
  Visibility bounded(Listing ad, CategoryId category, Showing showing) {
    return Cascade.bounded(rule(ad, category), ad.visibility(), showing, ad.state().isBeingWritten(), clock.instant());
  }

  /** Asks whether anything is left of a shown ad's thing; the thing and its pictures are seen exactly as far as the ad. */
  void settle(ListingId id) {
    store.refreshAvailability(id);
    Listing ad = store.find(id).orElseThrow();
    items.nameImages(ad.item(), ad.title());
    items.show(ad.item(), ad.state().isShown(), ad.visibility().reach());
  }

  /** Days per step for the ad's category in its municipality. */
  CascadeRule rule(Listing ad) {
    return rule(ad, ad.category());
  }

  private CascadeRule rule(Listing ad, CategoryId category) {
    return rule(ad.municipality(), category);
  }

  CascadeRule rule(Municipality municipality, CategoryId category) {
    return store.cascadeRule(municipality, categories.path(category).stream().map(Category::id).toList());
  }
}
