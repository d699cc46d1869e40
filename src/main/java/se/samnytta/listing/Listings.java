package se.samnytta.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Item;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.ItemOutcome;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingOutcome.NotAllowed;
import se.samnytta.listing.ListingOutcome.Refused;
import se.samnytta.listing.ListingOutcome.Saved;
import se.samnytta.listing.ListingOutcome.Stale;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/**
 * What people do with their unit's ads. Each verb checks who may, refuses what is not possible, and writes nothing unless it
 * answers {@link Saved}; asking for what is so already is answered the same way and changes nothing. An ad of another unit is
 * not there ({@link NotFound}).
 */
@Component
public class Listings {

  private static final Set<Role> WRITERS = Set.of(Role.MEMBER, Role.PUBLISHER, Role.APPROVER, Role.HUB_WORKER, Role.HUB_LEAD, Role.ADMIN);
  private static final Set<Role> REVIEWERS = Set.of(Role.PUBLISHER, Role.APPROVER, Role.HUB_LEAD, Role.ADMIN);

  private final ListingStore store;
  private final Items items;
  private final Categories categories;
  private final Units units;
  private final Colleagues colleagues;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Listings(ListingStore store, Items items, Categories categories, Units units, Colleagues colleagues, ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.items = items;
    this.categories = categories;
    this.units = units;
    this.colleagues = colleagues;
    this.events = events;
    this.clock = clock;
  }

  /** The ad as far as the asking unit may see it. */
  @Transactional(readOnly = true)
  public Listing listing(ListingId id) {
    return store.find(id).orElseThrow(() -> notFound(id));
  }

  /**
   * Begins an ad, with a new item of the actor's unit. Much may be missing still.
   *
   * @param requestKey the form's key: the same key answers the same ad and writes nothing new
   */
  @Transactional
  public ListingOutcome draft(Actor actor, UUID requestKey, ListingDetails ad) {
    return draft(actor, requestKey, ad, null);
  }

  private ListingOutcome draft(Actor actor, UUID requestKey, ListingDetails ad, @Nullable Listing original) {
    if (!mayWrite(actor))
      return new NotAllowed();
    store.lockKey(requestKey);
    var before = store.findByKey(requestKey);
    if (before.isPresent())
      return saved(before.get());
    List<Refusal> refusals = refusals(actor, ad, null, ListingRules::toKeep);
    if (!refusals.isEmpty())
      return new Refused(refusals);
    ItemId item = items.register(actor, ad.item());
    ListingId id = store.insert(actor, requestKey, items.item(item), ad, place(actor, ad.item()), clock.instant());
    if (original != null)
      items.arrangeImages(item, items.images(original.item()));
    events.publishEvent(new ListingDrafted(id, actor.unit(), actor.municipality(), actor, original == null ? null : original.id()));
    return saved(id);
  }

  /** Changes what the ad and its item say. In a unit that reviews its ads, a shown ad changed by others goes to review again. */
  @Transactional
  public ListingOutcome change(Actor actor, ListingId id, int version, ListingDetails ad) {
    return own(actor, id, version, listing -> {
      if (listing.state() == ListingState.CLOSED)
        return new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      List<Refusal> refusals = refusals(actor, ad, listing.onOffer().from(),
          listing.state() == ListingState.DRAFT ? ListingRules::toKeep : ListingRules::toPublish);
      if (!refusals.isEmpty())
        return new Refused(refusals);
      if (items.change(actor, listing.item(), ad.item()) instanceof ItemOutcome.TooFew)
        return new Refused(List.of(Refusal.TOO_FEW));
      write(actor, listing, ad);
      return saved(id);
    });
  }

  private void write(Actor actor, Listing listing, ListingDetails ad) {
    Item item = items.item(listing.item());
    Visibility visibility = Cascade.bounded(rule(item.details(), listing), listing.visibility(), ad.showing(),
        listing.state().isBeingWritten(), clock.instant());
    store.update(listing, item, ad, visibility, place(actor, ad.item()), clock.instant());
    events.publishEvent(new ListingChanged(listing.id(), listing.owner(), listing.municipality(), actor));
    if (listing.state().isShown() && mustBeReviewed(actor, listing)) {
      store.updateState(listing, ListingState.REVIEW, visibility, clock.instant());
      events.publishEvent(new ListingSentToReview(listing.id(), listing.owner(), listing.municipality(), actor));
    } else if (listing.state().isShown())
      store.refreshAvailability(listing.id());
    show(listing.id());
  }

  /** Shows the ad to others, or hands it to a publisher where the unit reviews its ads and the actor is none. */
  @Transactional
  public ListingOutcome publish(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> switch (listing.state()) {
      case PUBLISHED, RESERVED_OUT -> saved(id);
      case PAUSED, CLOSED -> new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      case REVIEW -> mustBeReviewed(actor, listing) ? saved(id) : published(actor, listing);
      case DRAFT -> published(actor, listing);
    });
  }

  private ListingOutcome published(Actor actor, Listing listing) {
    ListingDetails ad = details(listing);
    List<Refusal> refusals = refusals(actor, ad, listing.onOffer().from(), ListingRules::toPublish);
    if (!refusals.isEmpty())
      return new Refused(refusals);
    if (mustBeReviewed(actor, listing)) {
      store.updateState(listing, ListingState.REVIEW, listing.visibility(), clock.instant());
      events.publishEvent(new ListingSentToReview(listing.id(), listing.owner(), listing.municipality(), actor));
      return saved(listing.id());
    }
    Visibility visibility = Cascade.start(rule(listing), ad.showing(), clock.instant());
    store.updateState(listing, ListingState.PUBLISHED, visibility, clock.instant());
    store.refreshAvailability(listing.id());
    show(listing.id());
    events.publishEvent(new ListingPublished(listing.id(), listing.owner(), listing.municipality(), actor, visibility.reach()));
    return saved(listing.id());
  }

  /** Hides a shown ad for the time being. Bookings that have been made stand. */
  @Transactional
  public ListingOutcome pause(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> switch (listing.state()) {
      case PAUSED -> saved(id);
      case DRAFT, REVIEW, CLOSED -> new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      case PUBLISHED, RESERVED_OUT -> {
        hide(listing, actor, false);
        yield saved(id);
      }
    });
  }

  /** Shows a paused ad again, as far as it had come. */
  @Transactional
  public ListingOutcome resume(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> switch (listing.state()) {
      case PUBLISHED, RESERVED_OUT -> saved(id);
      case DRAFT, REVIEW, CLOSED -> new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      case PAUSED -> resumed(actor, listing);
    });
  }

  private ListingOutcome resumed(Actor actor, Listing listing) {
    LocalDate last = listing.onOffer().lastDay();
    if (last != null && last.isBefore(today()))
      return new Refused(List.of(Refusal.LAST_DAY_HAS_PASSED));
    store.updateState(listing, ListingState.PUBLISHED, listing.visibility(), clock.instant());
    store.updateConfirmed(listing, clock.instant());
    store.refreshAvailability(listing.id());
    show(listing.id());
    events.publishEvent(new ListingResumed(listing.id(), listing.owner(), listing.municipality(), actor));
    return saved(listing.id());
  }

  /** Closes the ad for good, because the thing is gone or the owner wants it back. Bookings that have been made stand. */
  @Transactional
  public ListingOutcome close(Actor actor, ListingId id, int version, CloseReason reason) {
    return own(actor, id, version, listing -> {
      if (listing.state() != ListingState.CLOSED)
        end(listing, actor, reason);
      return saved(id);
    });
  }

  /** A new draft that says the same, with an item of its own and the same pictures. */
  @Transactional
  public ListingOutcome duplicate(Actor actor, ListingId id, UUID requestKey) {
    Listing original = store.lockOwn(id).orElseThrow(() -> notFound(id));
    ListingDetails ad = details(original);
    LocalDate last = ad.onOffer().lastDay();
    LocalDate from = ad.onOffer().from();
    boolean passed = last != null && last.isBefore(today()) || from != null && from.isBefore(today());
    return draft(actor, requestKey, (passed ? ad.with(OnOffer.UNTIL_FURTHER_NOTICE) : ad).withContact(null), original);
  }

  /** The owner says that the ad still holds; one that was paused for want of an answer is shown again. */
  @Transactional
  public ListingOutcome confirmStillHere(Actor actor, ListingId id) {
    Listing listing = store.lockOwn(id).orElseThrow(() -> notFound(id));
    if (!mayWrite(actor))
      return new NotAllowed();
    if (listing.state() == ListingState.PAUSED && listing.askedAt() != null)
      return resumed(actor, listing);
    if (!listing.state().isShown())
      return new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
    if (listing.askedAt() != null || isBeforeToday(listing.confirmedAt())) {
      store.updateConfirmed(listing, clock.instant());
      events.publishEvent(new ListingConfirmed(listing.id(), listing.owner(), listing.municipality(), actor));
    }
    return saved(id);
  }

  /** Shows the ad to more at once: the step named, and from there on as the cascade goes. */
  @Transactional
  public ListingOutcome widen(Actor actor, ListingId id, int version, Reach to) {
    return own(actor, id, version, listing -> {
      if (!listing.state().isShown())
        return new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      if (to == Reach.PUBLIC && !ListingRules.mayBePublic(listing.offers()))
        return new Refused(List.of(Refusal.PUBLIC_ONLY_FOR_SALE));
      if (to.isWiderThan(listing.visibility().reach()))
        widen(listing, actor, Cascade.widenedTo(rule(listing), listing.visibility(), to, clock.instant()));
      return saved(id);
    });
  }

  /** Stops the steps of the cascade where they are. */
  @Transactional
  public ListingOutcome stopSteps(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> {
      if (!listing.visibility().paused()) {
        store.updateState(listing, listing.state(), Cascade.paused(listing.visibility()), clock.instant());
        events.publishEvent(new ListingStepsStopped(listing.id(), listing.owner(), listing.municipality(), actor));
      }
      return saved(id);
    });
  }

  /** Lets the cascade go on. */
  @Transactional
  public ListingOutcome resumeSteps(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> {
      if (listing.visibility().paused()) {
        store.updateState(listing, listing.state(), Cascade.resumed(listing.visibility(), clock.instant()), clock.instant());
        events.publishEvent(new ListingStepsResumed(listing.id(), listing.owner(), listing.municipality(), actor));
      }
      return saved(id);
    });
  }

  /** Lets one colleague answer for every open ad of the unit that another answered for, who is leaving. */
  @Transactional
  public HandOverOutcome handOverTo(Actor actor, PersonId from, PersonId to) {
    if (!mayWrite(actor))
      return new HandOverOutcome.NotAllowed();
    if (from.equals(to) || !colleagues.are(actor.unit(), to))
      return new HandOverOutcome.NotAColleague();
    List<ListingId> ads = store.lockAnsweredForBy(from, actor.unit());
    for (ListingId id : ads) {
      Listing listing = listing(id);
      store.updateContact(listing, to, clock.instant());
      events.publishEvent(new ListingHandedOver(id, listing.owner(), listing.municipality(), actor, to));
    }
    return new HandOverOutcome.HandedOver(ads.size());
  }

  /** Everything the owner has written in the ad, as it would be changed or copied. */
  @Transactional(readOnly = true)
  public ListingDetails details(Listing listing) {
    Visibility visibility = listing.visibility();
    return new ListingDetails(listing.title(), listing.body(), items.item(listing.item()).details(), listing.offers(), listing.onOffer(),
        listing.lending(), listing.approval(), listing.pickUp(), new Showing(visibility.reach(), visibility.widest()), listing.contact());
  }

  /** Hides an ad; called with the ad locked. */
  void hide(Listing listing, @Nullable Actor by, boolean unanswered) {
    store.updateState(listing, ListingState.PAUSED, listing.visibility(), clock.instant());
    show(listing.id());
    events.publishEvent(new ListingPaused(listing.id(), listing.owner(), listing.municipality(), by, unanswered));
  }

  /** Closes an ad; called with the ad locked. */
  void end(Listing listing, @Nullable Actor by, CloseReason reason) {
    store.updateClosed(listing, reason, clock.instant());
    show(listing.id());
    events.publishEvent(new ListingClosed(listing.id(), listing.owner(), listing.municipality(), by, reason));
  }

  /** Shows an ad to more; called with the ad locked. */
  void widen(Listing listing, @Nullable Actor by, Visibility visibility) {
    store.updateState(listing, listing.state(), visibility, clock.instant());
    show(listing.id());
    events.publishEvent(new ListingWidened(listing.id(), listing.owner(), listing.municipality(), by, visibility.reach()));
  }

  /** Days per step for the ad's category in its municipality. */
  CascadeRule rule(Listing listing) {
    return store.cascadeRule(listing.municipality(), categories.path(listing.category()).stream().map(each -> each.id()).toList());
  }

  private CascadeRule rule(ItemDetails item, Listing listing) {
    return store.cascadeRule(listing.municipality(), categories.path(item.category()).stream().map(each -> each.id()).toList());
  }

  /** The thing and its pictures are seen exactly as far as the ad. */
  private void show(ListingId id) {
    Listing listing = listing(id);
    items.show(listing.item(), listing.state().isShown(), listing.visibility().reach());
  }

  private ListingOutcome own(Actor actor, ListingId id, int version, Function<Listing, ListingOutcome> verb) {
    Listing listing = store.lockOwn(id).orElseThrow(() -> notFound(id));
    if (!mayWrite(actor))
      return new NotAllowed();
    return listing.version() == version ? verb.apply(listing) : new Stale(id, listing.version());
  }

  private List<Refusal> refusals(Actor actor, ListingDetails ad, @Nullable LocalDate knownFrom,
      Function<ListingRules.Case, List<Refusal>> rules) {
    var judged = new ListingRules.Case(ad, categories.category(ad.item().category()).kind(), today(), knownFrom);
    return ListingRules.distinct(java.util.stream.Stream.concat(rules.apply(judged).stream(), colleagues.refusals(actor, ad)));
  }

  private boolean mustBeReviewed(Actor actor, Listing listing) {
    return units.get(listing.owner()).reviewsListings() && actor.roles().stream().noneMatch(REVIEWERS::contains);
  }

  private static boolean mayWrite(Actor actor) {
    return actor.roles().stream().anyMatch(WRITERS::contains);
  }

  private ListingStore.Place place(Actor actor, ItemDetails item) {
    Unit unit = units.get(item.placeUnit() == null ? actor.unit() : item.placeUnit());
    return new ListingStore.Place(unit.latitude(), unit.longitude());
  }

  private ListingOutcome saved(ListingId id) {
    Listing listing = listing(id);
    return new Saved(id, listing.version(), listing.state());
  }

  private boolean isBeforeToday(@Nullable Instant moment) {
    return moment == null || LocalDate.ofInstant(moment, Period.SWEDEN).isBefore(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }

  private static NotFound notFound(ListingId id) {
    return new NotFound("listing " + id);
  }
}
