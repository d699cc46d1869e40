package se.samnytta.listing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
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
  private final Colleagues colleagues;
  private final ListingEntries entries;
  private final ListingQuestions questions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moves(ListingStore store, Items items, Categories categories, Colleagues colleagues, ListingEntries entries, ListingQuestions questions,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.items = items;
    this.categories = categories;
    this.colleagues = colleagues;
    this.entries = entries;
    this.questions = questions;
    this.events = events;
    this.clock = clock;
  }

  /** Writes what the ad says, which goes to review where others would have seen it. */
  Listing change(Listing ad, Actor by, ListingDetails to, boolean review) {
    Listing changed = write(ad, by, to, review ? ListingState.REVIEW : ad.state(), bounded(ad, to));
    events.publishEvent(new ListingChanged(ad.id(), ad.owner(), ad.municipality(), by, ad.state().isShown()));
    return review ? told(changed, new ListingSentToReview(ad.id(), ad.owner(), ad.municipality(), by)) : changed;
  }

  Listing sendToReview(Listing ad, Actor by, ListingDetails to) {
    return told(write(ad, by, to, ListingState.REVIEW, bounded(ad, to)),
        new ListingSentToReview(ad.id(), ad.owner(), ad.municipality(), by));
  }

  Listing publish(Listing ad, Actor by, ListingDetails to) {
    Visibility visibility = Cascade.start(rule(ad.municipality(), to.item().category()), to.showing(), clock.instant());
    return told(write(ad, by, to, ListingState.PUBLISHED, visibility),
        new ListingPublished(ad.id(), ad.owner(), ad.municipality(), by, visibility.reach()));
  }

  private Listing write(Listing ad, Actor by, ListingDetails to, ListingState state, Visibility visibility) {
    store.update(ad, categories.category(to.item().category()).kind(), to, state, visibility, colleagues.place(by, to.item()),
        clock.instant());
    if (!to.title().equals(ad.title()))
      items.nameImages(ad.item(), to.title());
    return ad.state().isBeingWritten() && state.isBeingWritten() ? read(ad) : settle(ad);
  }

  /** How far the ad reaches once its owner has changed who may see it, or moved it to another category. */
  private Visibility bounded(Listing ad, ListingDetails to) {
    return Cascade.bounded(rule(ad.municipality(), to.item().category()), ad.visibility(), to.showing(), ad.state().isBeingWritten(),
        clock.instant());
  }

  Listing hide(Listing ad, @Nullable Actor by, boolean unanswered) {
    store.updateState(ad, ListingState.PAUSED, ad.visibility(), clock.instant());
    return told(settle(ad), new ListingPaused(ad.id(), ad.owner(), ad.municipality(), by, unanswered));
  }

  Listing resume(Listing ad, Actor by) {
    store.updateState(ad, ListingState.PUBLISHED, ad.visibility(), clock.instant());
    store.updateConfirmed(ad, clock.instant());
    return told(settle(ad), new ListingResumed(ad.id(), ad.owner(), ad.municipality(), by));
  }

  Listing close(Listing ad, @Nullable Actor by, CloseReason reason) {
    store.updateClosed(ad, reason, clock.instant());
    return told(settle(ad), new ListingClosed(ad.id(), ad.owner(), ad.municipality(), by, reason));
  }

  /** As it was before it was closed, with what is free now. */
  Listing reopen(Listing ad, Actor by) {
    store.updateReopened(ad, clock.instant());
    return told(settle(ad), new ListingReopened(ad.id(), ad.owner(), ad.municipality(), by));
  }

  /** The next step of the cascade. */
  Listing widen(Listing ad) {
    return widen(ad, null, Cascade.widened(rule(ad), ad.visibility(), clock.instant()));
  }

  Listing widen(Listing ad, Actor by, Reach to) {
    return widen(ad, by, Cascade.widenedTo(rule(ad), ad.visibility(), to, clock.instant()));
  }

  private Listing widen(Listing ad, @Nullable Actor by, Visibility visibility) {
    store.updateState(ad, ad.state(), visibility, clock.instant());
    return told(settle(ad), new ListingWidened(ad.id(), ad.owner(), ad.municipality(), by, visibility.reach()));
  }

  Listing stopSteps(Listing ad, Actor by) {
    store.updateState(ad, ad.state(), Cascade.paused(ad.visibility()), clock.instant());
    return told(read(ad), new ListingStepsStopped(ad.id(), ad.owner(), ad.municipality(), by));
  }

  Listing resumeSteps(Listing ad, Actor by) {
    store.updateState(ad, ad.state(), Cascade.resumed(ad.visibility(), clock.instant()), clock.instant());
    return told(read(ad), new ListingStepsResumed(ad.id(), ad.owner(), ad.municipality(), by));
  }

  void ask(Listing ad) {
    store.updateAsked(ad, clock.instant());
    events.publishEvent(new ListingAsked(ad.id(), ad.owner(), ad.municipality(), null));
  }

  Listing confirm(Listing ad, Actor by) {
    store.updateConfirmed(ad, clock.instant());
    return told(read(ad), new ListingConfirmed(ad.id(), ad.owner(), ad.municipality(), by));
  }

  /** Somebody else answers for the ad from now on. */
  Listing handOver(Listing ad, Actor by, PersonId to, Instant now) {
    store.updateContact(ad, to, now);
    return told(follow(read(ad)), new ListingHandedOver(ad.id(), ad.owner(), ad.municipality(), by, to, now));
  }

  /** Another unit's from now on: its things and conversations have gone there already. */
  Listing passedOn(Listing ad, Actor by) {
    return told(follow(ad), new ListingChanged(ad.id(), ad.owner(), ad.municipality(), by, ad.state().isShown()));
  }

  void drop(Listing ad) {
    store.delete(ad.id());
    items.forget(ad.item());
    events.publishEvent(new ListingDropped(ad.id(), ad.owner(), ad.municipality(), null));
  }

  /**
   * The ad as it is now: asks whether anything is left of a shown ad's thing, and lets the thing, its pictures, what it is found
   * by and what is asked about it be seen exactly as far as the ad.
   */
  private Listing settle(Listing before) {
    store.refreshAvailability(before.id());
    Listing ad = read(before);
    items.show(ad.item(), ad.state().isShown(), ad.visibility().reach());
    return follow(ad);
  }

  private Listing follow(Listing ad) {
    entries.follow(ad);
    questions.follow(ad);
    return ad;
  }

  /** Ads that are shown for the first time. */
  void follow(List<Listing> shown) {
    entries.follow(shown);
    shown.forEach(questions::follow);
  }

  private Listing read(Listing before) {
    return store.find(before.id()).orElseThrow();
  }

  private Listing told(Listing ad, ListingEvent event) {
    events.publishEvent(event);
    return ad;
  }

  /** Days per step for the ad's category in its municipality. */
  CascadeRule rule(Listing ad) {
    return rule(ad.municipality(), ad.category());
  }

  CascadeRule rule(Municipality municipality, CategoryId category) {
    return store.cascadeRule(municipality, categories.path(category).stream().map(Category::id).toList());
  }
}
