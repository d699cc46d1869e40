package se.samnytta.booking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.listing.Availability;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.organisation.Units;

/**
 * Booking things together from several owners. Each owner answers for its own booking. When one falls away of what was to be
 * all or nothing, the seeker is told, and keeps or calls off the rest in one step; until then it is kept.
 */
@Component
public class Sets {

  private final SetStore store;
  private final OfferStore offers;
  private final Bookings bookings;
  private final Desk desk;
  private final Availability ads;
  private final Holds holds;
  private final Units units;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sets(SetStore store, OfferStore offers, Bookings bookings, Desk desk, Availability ads, Holds holds,
      Units units, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.offers = offers;
    this.bookings = bookings;
    this.desk = desk;
    this.ads = ads;
    this.holds = holds;
    this.units = units;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Books all that is asked for, or else nothing if the seeker wants it whole, and what there is if not. All of it is kept in
   * one transaction, under the locks of all things: what was found missing does not come back meanwhile, so asking for less
   * succeeds unless more stands against it, and it ends since each time less is asked for.
   */
  @Transactional
  public SetOutcome book(Actor actor, SetRequest request) {
    actor.require(Right.BOOK);
    Optional<SetId> before = bookings.placed(actor, request.key()).stream().findFirst().flatMap(store::of);
    if (before.isPresent())
      return booked(store.find(before.get()).orElseThrow());
    List<SetOutcome.Missing> missing = new ArrayList<>();
    List<Wish> wishes = seen(request.wishes(), missing);
    while (!wishes.isEmpty() && (missing.isEmpty() || !request.whole())) {
      RequestOutcome outcome = bookings.request(actor, new BookingRequest(request.key(), wishes, request.note()));
      if (outcome instanceof RequestOutcome.Placed(var placed))
        return booked(actor, request, placed, wishes, missing);
      wishes = less(wishes, outcome, missing);
    }
    return new SetOutcome.NotBooked(missing);
  }

  private static SetOutcome booked(BookedSet set) {
    return new SetOutcome.Booked(set.id(), set.quantity(), List.of());
  }

  private SetOutcome booked(Actor actor, SetRequest request, List<BookingId> placed, List<Wish> wishes,
      List<SetOutcome.Missing> missing) {
    int pieces = wishes.stream().mapToInt(Wish::quantity).sum();
    SetId set = store.insert(actor.unit(), request, pieces, clock.instant());
    store.gather(set, placed);
    events.publishEvent(new SetEvent.Booked(set, By.of(actor, Side.RECEIVER), actor.municipality(), pieces, request.whole(),
        placed.size()));
    return new SetOutcome.Booked(set, pieces, missing);
  }

  /** Those whose ads are still shown. */
  private List<Wish> seen(List<Wish> wishes, List<SetOutcome.Missing> missing) {
    Map<ListingId, Offered> found = offers.find(wishes.stream().map(Wish::listing).toList());
    List<Wish> seen = new ArrayList<>();
    for (Wish each : wishes) {
      Offered ad = found.get(each.listing());
      if (ad == null || !ad.state().isShown())
        missing.add(new SetOutcome.Missing(each.listing(), "", each.quantity(), 0, null));
      else
        seen.add(each);
    }
    return seen;
  }

  /** The wishes without what stood in the way. */
  private List<Wish> less(List<Wish> wishes, RequestOutcome outcome, List<SetOutcome.Missing> missing) {
    Map<ListingId, Offered> found = offers.find(wishes.stream().map(Wish::listing).toList());
    List<Wish> left = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      Offered ad = found.get(wish.listing());
      SetOutcome.Missing lacking = lacking(i, wish, ad, outcome);
      if (lacking != null)
        missing.add(lacking);
      if (lacking == null || lacking.free() > 0)
        left.add(lacking == null ? wish : of(wish, lacking.free()));
    }
    return left;
  }

  private static SetOutcome.@Nullable Missing lacking(int place, Wish wish,
      @Nullable Offered ad, RequestOutcome outcome) {
    String title = ad == null ? "" : ad.title();
    return switch (outcome) {
      case RequestOutcome.Placed _ -> null;
      case RequestOutcome.NotFree(var shorts) -> shorts.stream().filter(each -> each.wish() == place).findFirst()
          .map(each -> new SetOutcome.Missing(wish.listing(), title, wish.quantity(), each.free(), null)).orElse(null);
      case RequestOutcome.TermsNotMet(var refused) -> refused.stream().filter(each -> each.wish() == place).findFirst()
          .map(each -> new SetOutcome.Missing(wish.listing(), title, wish.quantity(), 0, each.why())).orElse(null);
      case RequestOutcome.NoAgreement(var lenders) -> ad != null && lenders.contains(ad.municipality())
          ? new SetOutcome.Missing(wish.listing(), title, wish.quantity(), 0, null)
          : null;
    };
  }

  private static Wish of(Wish wish, int quantity) {
    return new Wish(wish.listing(), wish.term(), quantity, wish.first(), wish.last(), null, wish.seen());
  }

  /** The set as it stands; {@link NotFound} for whoever does not act for its unit or one above. */
  @Transactional(readOnly = true)
  public BookedSet set(SetId id) {
    return store.find(id).orElseThrow(() -> new NotFound("set " + id));
  }

  /** The set that the booking is a part of, for whoever sees it. */
  @Transactional(readOnly = true)
  public Optional<SetId> of(BookingId booking) {
    return store.of(booking);
  }

  /** Keeps what the other owners have, although one fell away. */
  @Transactional
  public BookedSet keepRest(Actor actor, SetId id) {
    return answer(actor, id, BookedSet.Answer.KEPT);
  }

  /** Calls off all that has not been handed over, with every owner at once. */
  @Transactional
  public BookedSet cancelRest(Actor actor, SetId id) {
    BookedSet set = open(actor, id);
    List<Booking> open = set.parts().stream().map(BookedSet.Part::booking).sorted(Comparator.comparing(BookingId::value))
        .map(desk::open).filter(each -> each.state().mayBecome(BookingState.CANCELLED) && each.isUntouched()).toList();
    List<Line> lines = open.stream().flatMap(each -> each.lines().stream()).toList();
    ads.lock(lines.stream().map(Line::listing).toList());
    holds.lock(lines.stream().map(Line::item).toList());
    open.forEach(each -> desk.callOff(each, By.of(actor, Side.RECEIVER), ""));
    return answer(actor, id, BookedSet.Answer.CANCELLED);
  }

  private BookedSet answer(Actor actor, SetId id, BookedSet.Answer answer) {
    BookedSet set = open(actor, id);
    if (set.answer() == answer)
      return set;
    store.answer(id, answer, clock.instant());
    events.publishEvent(new SetEvent.Answered(id, By.of(actor, Side.RECEIVER), units.get(set.unit()).municipality(), answer));
    return set(id);
  }

  private BookedSet open(Actor actor, SetId id) {
    if (!store.lock(id))
      throw new NotFound("set " + id);
    actor.require(Right.BOOK);
    return set(id);
  }
}
