package se.samnytta.listing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Stock;
import se.samnytta.inventory.StockOutcome;
import se.samnytta.inventory.StockStep;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;

/** What the owner does with what there is of an ad's thing, and what becomes of the ad then. */
@Component
public class ListingStock {

  private final ListingStore store;
  private final DraftStore drafts;
  private final Listings listings;
  private final ListingChecks checks;
  private final Colleagues colleagues;
  private final Moves moves;
  private final Availability availability;
  private final Stock stock;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ListingStock(ListingStore store, DraftStore drafts, Listings listings, ListingChecks checks, Colleagues colleagues, Moves moves,
      Availability availability, Stock stock, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.listings = listings;
    this.checks = checks;
    this.colleagues = colleagues;
    this.moves = moves;
    this.availability = availability;
    this.stock = stock;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Labels, sets aside, counts and so on.
   *
   * @param key one for each press of the button: the same is done once
   * @throws NotFound when it is not the actor's unit's
   */
  @Transactional
  public StockOutcome take(Actor actor, ListingId id, UUID key, StockStep step) {
    Listing ad = own(actor, id);
    StockOutcome outcome = stock.take(actor, ad.item(), key, step);
    return done(actor, ad, outcome, step.getClass().getSimpleName(), step.why());
  }

  /** What a split came to: the new ad, a draft, when it was done. */
  public record Split(StockOutcome outcome, @Nullable ListingId ad) {}

  /** So many become a thing of their own, with a draft of an ad like this one. */
  @Transactional
  public Split split(Actor actor, ListingId id, UUID key, int quantity, List<String> labels, String why) {
    Listing ad = own(actor, id);
    Actor owner = new Actor(actor.person(), actor.name(), ad.owner(), actor.municipality(), actor.roles());
    var before = drafts.findByKey(owner, key);
    if (before.isPresent())
      return new Split(new StockOutcome.Done(), before.get());
    ListingDetails written = listings.details(ad).with(OnOffer.UNTIL_FURTHER_NOTICE);
    Stock.Split split = stock.split(actor, ad.item(), key, quantity, labels, why);
    if (split.item() == null)
      return new Split(split.outcome(), null);
    ListingId apart = drafts.insert(owner, List.of(new DraftStore.New(key, split.item(), checks.kind(written), written,
        colleagues.place(owner, written.item()))), clock.instant()).getFirst();
    events.publishEvent(new ListingDrafted(apart, ad.owner(), ad.municipality(), actor, id));
    return new Split(done(actor, ad, split.outcome(), "Split", why), apart);
  }

  /** All of one ad's thing goes into another's, and the ad is closed. */
  @Transactional
  public StockOutcome merge(Actor actor, ListingId from, ListingId into, UUID key, String why) {
    Stream.of(from, into).map(ListingId::value).sorted().forEach(id -> own(actor, new ListingId(id)));
    Listing one = own(actor, from);
    Listing other = own(actor, into);
    StockOutcome outcome = stock.merge(actor, one.item(), other.item(), key, why);
    if (outcome instanceof StockOutcome.Done && one.state() != ListingState.CLOSED)
      moves.close(one, actor, CloseReason.WITHDRAWN);
    return done(actor, other, outcome, "Merged", why);
  }

  private StockOutcome done(Actor actor, Listing ad, StockOutcome outcome, String what, String why) {
    if (outcome instanceof StockOutcome.Done) {
      availability.refresh(List.of(ad.id()));
      events.publishEvent(new ListingStockChanged(ad.id(), ad.owner(), ad.municipality(), actor, what, why));
    }
    return outcome;
  }

  private Listing own(Actor actor, ListingId id) {
    Listing ad = store.lockOwn(id).orElseThrow(() -> new NotFound("listing " + id));
    actor.require(Right.OFFER);
    return ad;
  }
}
