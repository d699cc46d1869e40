package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.listing.Availability;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Term;

/**
 * The line for what is not free. Whoever has waited longest for what becomes free has two of the owner's open days in which to book
 * it, and nobody else can; then it is the next one's turn.
 */
@Component
public class Queue {

  private final PlaceStore store;
  private final Turns turns;
  private final Requests requests;
  private final Bookings bookings;
  private final OfferStore offers;
  private final Sides sides;
  private final Availability ads;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Queue(PlaceStore store, Turns turns, Requests requests, Bookings bookings, OfferStore offers, Sides sides, Availability ads, Holds holds,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.turns = turns;
    this.requests = requests;
    this.bookings = bookings;
    this.offers = offers;
    this.sides = sides;
    this.ads = ads;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Stands in line for what could be asked for if it were free. A unit stands once for the same ad, term and time.
   *
   * @throws NotFound when the actor cannot see the ad
   */
  @Transactional
  public QueueOutcome join(Actor actor, Wish wish) {
    actor.require(Right.BOOK);
    Requests.Read read = requests.read(actor, new BookingRequest(UUID.randomUUID(), List.of(wish), ""));
    if (wish.term() == Term.SWAP)
      return new QueueOutcome.NoSwaps();
    List<Refusal> refused = requests.refusals(read).stream().map(RequestOutcome.TermsNotMet.Refused::why).toList();
    if (!refused.isEmpty())
      return new QueueOutcome.NotMet(refused);
    if (!requests.withoutAgreement(read).isEmpty())
      return new QueueOutcome.NoAgreement();
    BookingDraft draft = requests.drafts(read).getFirst();
    Offered offered = read.of(wish);
    ads.lock(List.of(offered.id()));
    holds.lock(List.of(offered.item()));
    Optional<Place> standing = store.standing(draft);
    if (standing.isPresent())
      return new QueueOutcome.Stands(standing.get().id());
    if (holds.free(offered.item(), draft.keptFrom(), draft.keptUntil()) >= wish.quantity())
      return new QueueOutcome.FreeNow();
    PlaceId id = store.insert(draft, clock.instant());
    events.publishEvent(PlaceMoved.of(store.find(id).orElseThrow(), PlaceState.WAITING, By.of(actor, Side.RECEIVER)));
    return new QueueOutcome.Stands(id);
  }

  /** Does not wait any more; if it was their turn, it is the next one's. Leaving twice is leaving once. */
  @Transactional
  public QueueOutcome leave(Actor actor, PlaceId id) {
    Place place = open(id);
    if (!isTheirs(actor, place))
      return new QueueOutcome.NotYours();
    if (place.state() == PlaceState.LEFT)
      return new QueueOutcome.Left();
    if (!place.state().isInLine())
      return new QueueOutcome.NotNow(place.state());
    turns.end(place, PlaceState.LEFT, By.of(actor, Side.RECEIVER));
    turns.next(place.item(), place.owner());
    ads.refresh(List.of(place.listing()));
    return new QueueOutcome.Left();
  }

  /**
   * Asks for what is kept, while it is their turn: as any request, but for the place in line. The same press twice is one booking.
   *
   * @param key one for each time somebody presses the button
   */
  @Transactional
  public QueueOutcome book(Actor actor, PlaceId id, UUID key, String note) {
    List<BookingId> before = bookings.placed(actor, key);
    Place place = open(id);
    if (!actor.unit().equals(place.receiver()) || !isTheirs(actor, place))
      return new QueueOutcome.NotYours();
    Optional<BookingId> booked = store.bookingOf(id);
    if (booked.isPresent())
      return new QueueOutcome.Booked(booked.get());
    Instant until = place.rightUntil();
    boolean shown = offers.find(place.listing()).filter(ad -> ad.state().isShown()).isPresent();
    if (!before.isEmpty() || place.state() != PlaceState.OFFERED || until == null || !clock.instant().isBefore(until) || !shown)
      return new QueueOutcome.NotNow(place.state());
    turns.letGo(place);
    RequestOutcome outcome = bookings.request(actor, new BookingRequest(key, List.of(place.wish()), note));
    if (outcome instanceof RequestOutcome.Placed(var placed)) {
      store.booked(id, placed.getFirst());
      events.publishEvent(PlaceMoved.of(place, PlaceState.BOOKED, By.of(actor, Side.RECEIVER)));
      return new QueueOutcome.Booked(placed.getFirst());
    }
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // what was let go is kept as before
    return switch (outcome) {
      case RequestOutcome.TermsNotMet(var refused) ->
        new QueueOutcome.NotMet(refused.stream().map(RequestOutcome.TermsNotMet.Refused::why).toList());
      case RequestOutcome.NoAgreement _ -> new QueueOutcome.NoAgreement();
      case RequestOutcome.NotFree _,RequestOutcome.Placed _ -> new QueueOutcome.NotNow(place.state());
    };
  }

  /** The place as it stands while its ad and its item are kept; {@link NotFound} for what the asking unit cannot see. */
  private Place open(PlaceId id) {
    Place seen = find(id);
    ads.lock(List.of(seen.listing()));
    holds.lock(List.of(seen.item()));
    return find(id);
  }

  private Place find(PlaceId id) {
    return store.find(id).orElseThrow(() -> new NotFound("place " + id));
  }

  private boolean isTheirs(Actor actor, Place place) {
    return sides.of(actor, place.owner(), place.receiver()).contains(Side.RECEIVER);
  }
}
