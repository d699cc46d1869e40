package se.samnytta.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.ItemOutcome;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingOutcome.Refused;
import se.samnytta.listing.ListingOutcome.Saved;
import se.samnytta.listing.ListingOutcome.Stale;

/**
 * What people do with their unit's ads. Each verb checks who may, refuses what is not possible, and writes nothing unless it
 * answers {@link Saved}; asking for what is so already is answered the same way and changes nothing. An ad of another unit is
 * not there ({@link NotFound}).
 */
@Component
public class Listings {

  private final ListingStore store;
  private final DraftStore drafts;
  private final Moves moves;
  private final Items items;
  private final ListingChecks checks;
  private final Colleagues colleagues;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Listings(ListingStore store, DraftStore drafts, Moves moves, Items items, ListingChecks checks, Colleagues colleagues,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.moves = moves;
    this.items = items;
    this.checks = checks;
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
    actor.require(Right.OFFER);
    drafts.lockKey(requestKey);
    var before = drafts.findByKey(actor, requestKey);
    if (before.isPresent())
      return saved(listing(before.get()));
    List<Refusal> refusals = checks.toKeep(actor, ad, null);
    if (!refusals.isEmpty())
      return new Refused(refusals);
    ItemId item = items.register(actor, ad.item());
    ListingId id = drafts
        .insert(actor, List.of(new DraftStore.New(requestKey, item, checks.kind(ad), ad, colleagues.place(actor, ad.item()))),
            clock.instant())
        .getFirst();
    if (original != null)
      items.arrangeImages(item, items.images(original.item()));
    events.publishEvent(new ListingDrafted(id, actor.unit(), actor.municipality(), actor, original == null ? null : original.id()));
    return saved(listing(id));
  }

  /** Changes what the ad and its item say. In a unit that reviews its ads, a shown ad changed by others goes to review again. */
  @Transactional
  public ListingOutcome change(Actor actor, ListingId id, int version, ListingDetails ad) {
    Listing listing = own(actor, id);
    return listing.state() == ListingState.CLOSED
        ? new Refused(List.of(Refusal.NOT_IN_THIS_STATE))
        : changed(actor, listing, version, ad);
  }

  private ListingOutcome changed(Actor actor, Listing listing, int version, ListingDetails ad) {
    ListingDetails before = details(listing);
    if (before.equals(ad))
      return saved(listing);
    LocalDate knownFrom = listing.onOffer().from();
    List<Refusal> refusals = listing.state() == ListingState.DRAFT
        ? checks.toKeep(actor, ad, knownFrom)
        : checks.toPublish(actor, ad, knownFrom);
    boolean review = listing.state().isShown() && mustBeReviewed(actor, listing);
    return listing.version() == version
        ? written(actor, listing, before, ad, refusals, () -> moves.change(listing, actor, ad, review))
        : new Stale(listing.id(), listing.version());
  }

  /**
   * Keeps what the form says and shows the ad to others, or hands it to a publisher where the unit reviews its ads and the actor
   * is none.
   */
  @Transactional
  public ListingOutcome publish(Actor actor, ListingId id, int version, ListingDetails ad) {
    Listing listing = own(actor, id);
    boolean review = mustBeReviewed(actor, listing);
    return switch (listing.state()) {
      case PAUSED, CLOSED -> new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      case PUBLISHED, RESERVED_OUT -> changed(actor, listing, version, ad);
      case REVIEW -> review ? changed(actor, listing, version, ad) : published(actor, listing, version, ad, false);
      case DRAFT -> published(actor, listing, version, ad, review);
    };
  }

  private ListingOutcome published(Actor actor, Listing listing, int version, ListingDetails ad, boolean review) {
    ListingDetails before = details(listing);
    List<Refusal> refusals = checks.toPublish(actor, ad, listing.onOffer().from());
    if (refusals.isEmpty() && listing.version() != version && !before.equals(ad))
      return new Stale(listing.id(), listing.version());
    return written(actor, listing, before, ad, refusals,
        () -> review ? moves.sendToReview(listing, actor, ad) : moves.publish(listing, actor, ad));
  }

  private ListingOutcome written(Actor actor, Listing listing, ListingDetails before, ListingDetails ad, List<Refusal> refusals,
      Supplier<Listing> move) {
    if (!refusals.isEmpty())
      return new Refused(refusals);
    if (!before.item().equals(ad.item()) && items.change(actor, listing.item(), ad.item()) instanceof ItemOutcome.TooFew)
      return new Refused(List.of(Refusal.TOO_FEW));
    return saved(move.get());
  }

  /** Hides a shown ad for the time being. Bookings that have been made stand. */
  @Transactional
  public ListingOutcome pause(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> switch (listing.state()) {
      case PAUSED -> saved(listing);
      case DRAFT, REVIEW, CLOSED -> new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      case PUBLISHED, RESERVED_OUT -> saved(moves.hide(listing, actor, false));
    });
  }

  /** Shows a paused ad again, as far as it had come. */
  @Transactional
  public ListingOutcome resume(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> switch (listing.state()) {
      case PUBLISHED, RESERVED_OUT -> saved(listing);
      case DRAFT, REVIEW, CLOSED -> new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      case PAUSED -> resumed(actor, listing);
    });
  }

  private ListingOutcome resumed(Actor actor, Listing listing) {
    LocalDate last = listing.onOffer().lastDay();
    if (last != null && last.isBefore(today()))
      return new Refused(List.of(Refusal.LAST_DAY_HAS_PASSED));
    return saved(moves.resume(listing, actor));
  }

  /** Closes the ad, because the thing is gone or the owner wants it back. Bookings that have been made stand. */
  @Transactional
  public ListingOutcome close(Actor actor, ListingId id, int version, CloseReason reason) {
    return own(actor, id, version,
        listing -> saved(listing.state() == ListingState.CLOSED ? listing : moves.close(listing, actor, reason)));
  }

  /** Takes back that the ad was closed, within {@link se.samnytta.kernel.Regret#TIME}: it is as it was. */
  @Transactional
  public ListingOutcome reopen(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> {
      Listing.Closed closed = listing.closed();
      if (closed == null)
        return saved(listing);
      if (!closed.isRegrettable(clock.instant()))
        return new Refused(List.of(Refusal.TOO_LATE_TO_REOPEN));
      return saved(moves.reopen(listing, actor));
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
    Listing listing = own(actor, id);
    if (listing.state() == ListingState.PAUSED && listing.askedAt() != null)
      return resumed(actor, listing);
    if (!listing.state().isShown())
      return new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
    return saved(listing.askedAt() != null || isBeforeToday(listing.confirmedAt()) ? moves.confirm(listing, actor) : listing);
  }

  /** Shows the ad to more at once: the step named, and from there on as the cascade goes. */
  @Transactional
  public ListingOutcome widen(Actor actor, ListingId id, int version, Reach to) {
    return own(actor, id, version, listing -> {
      if (!listing.state().isShown())
        return new Refused(List.of(Refusal.NOT_IN_THIS_STATE));
      if (to == Reach.PUBLIC && !ListingRules.mayBePublic(listing.offers()))
        return new Refused(List.of(Refusal.PUBLIC_ONLY_FOR_SALE));
      return saved(to.isWiderThan(listing.visibility().reach()) ? moves.widen(listing, actor, to) : listing);
    });
  }

  /** Stops the steps of the cascade where they are. */
  @Transactional
  public ListingOutcome stopSteps(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> saved(listing.visibility().paused() ? listing : moves.stopSteps(listing, actor)));
  }

  /** Lets the cascade go on. */
  @Transactional
  public ListingOutcome resumeSteps(Actor actor, ListingId id, int version) {
    return own(actor, id, version, listing -> saved(listing.visibility().paused() ? moves.resumeSteps(listing, actor) : listing));
  }

  /** Lets one colleague answer for every open ad of the unit that another answered for, who is leaving. */
  @Transactional
  public HandOverOutcome handOverTo(Actor actor, PersonId from, PersonId to) {
    actor.require(Right.OFFER);
    if (from.equals(to) || !colleagues.are(actor.unit(), to))
      return new HandOverOutcome.NotAColleague();
    List<ListingId> ads = store.lockAnsweredForBy(from, actor.unit());
    Instant now = clock.instant();
    ads.forEach(id -> moves.handOver(listing(id), actor, to, now));
    return new HandOverOutcome.HandedOver(ads.size());
  }

  /** Everything the owner has written in the ad, as it would be changed or copied. */
  @Transactional(readOnly = true)
  public ListingDetails details(Listing listing) {
    Visibility visibility = listing.visibility();
    return new ListingDetails(listing.title(), listing.body(), items.item(listing.item()).details(), listing.offers(), listing.onOffer(),
        listing.lending(), listing.approval(), listing.pickUp(), new Showing(visibility.reach(), visibility.widest()), listing.contact());
  }

  private ListingOutcome own(Actor actor, ListingId id, int version, Function<Listing, ListingOutcome> verb) {
    Listing listing = own(actor, id);
    return listing.version() == version ? verb.apply(listing) : new Stale(id, listing.version());
  }

  private Listing own(Actor actor, ListingId id) {
    Listing listing = store.lockOwn(id).orElseThrow(() -> notFound(id));
    actor.require(Right.OFFER);
    return listing;
  }

  private boolean mustBeReviewed(Actor actor, Listing listing) {
    return colleagues.mustBeReviewed(actor, listing.owner());
  }

  private static ListingOutcome saved(Listing listing) {
    return new Saved(listing.id(), listing.version(), listing.state());
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
