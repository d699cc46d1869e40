package se.samnytta.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Term;

/** What a person has gathered to ask for, for the unit they act for (listan). Nothing in it is kept for anybody yet. */
@Component
public class Cart {

  /** Something gathered. */
  public record Gathered(long id, ListingId listing, Term term, int quantity, @Nullable LocalDate first, @Nullable LocalDate last,
      Wish.@Nullable Hours hours) {

    /** What it asks for. */
    public Wish wish() {
      return new Wish(listing, term, quantity, first, last, hours, null, null);
    }
  }

  private final CartStore store;
  private final OfferStore offers;
  private final Bookings bookings;
  private final Clock clock;

  Cart(CartStore store, OfferStore offers, Bookings bookings, Clock clock) {
    this.store = store;
    this.offers = offers;
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * Puts something on the list; the same ad on the same term anew replaces what was there. False when the list is full.
   *
   * @throws NotFound when the actor cannot see the ad
   */
  @Transactional
  public boolean add(Actor actor, Wish wish) {
    actor.require(Right.BOOK);
    var _ = offers.find(wish.listing()).orElseThrow(() -> new NotFound("listing " + wish.listing()));
    if (store.countOthers(actor, wish) >= BookingRequest.MOST_WISHES)
      return false;
    store.put(actor, wish, clock.instant());
    return true;
  }

  /** Puts all of it on the list, or nothing: false when there is no room. */
  @Transactional
  public boolean addAll(Actor actor, List<Wish> wishes) {
    actor.require(Right.BOOK);
    long others = store.gathered(actor).stream()
        .filter(each -> wishes.stream().noneMatch(wish -> wish.listing().equals(each.listing()) && wish.term() == each.term())).count();
    return others + wishes.size() <= BookingRequest.MOST_WISHES && wishes.stream().allMatch(wish -> add(actor, wish));
  }

  @Transactional
  public void change(Actor actor, long id, int quantity) {
    if (!store.change(actor, id, quantity))
      throw new NotFound("cart line " + id);
  }

  /** Taking away what is not there changes nothing. */
  @Transactional
  public void remove(Actor actor, long id) {
    store.remove(actor, id);
  }

  @Transactional(readOnly = true)
  public List<Gathered> gathered(Actor actor) {
    return store.gathered(actor);
  }

  /**
   * Asks for everything on the list that can still be seen, all or nothing; what was asked for leaves the list. Nothing for a
   * list with nothing to ask for.
   *
   * @param key one for each time somebody presses the button: the same key is the same request
   */
  @Transactional
  public Optional<RequestOutcome> send(Actor actor, UUID key, String note) {
    List<BookingId> before = bookings.placed(actor, key);
    if (!before.isEmpty())
      return Optional.of(new RequestOutcome.Placed(before));
    List<Gathered> gathered = store.gathered(actor);
    Map<ListingId, Offered> seen = offers.find(gathered.stream().map(Gathered::listing).toList());
    List<Gathered> asked = gathered.stream()
        .filter(each -> Optional.ofNullable(seen.get(each.listing())).filter(ad -> ad.state().isShown()).isPresent())
        .toList();
    if (asked.isEmpty())
      return Optional.empty();
    RequestOutcome outcome = bookings.request(actor, new BookingRequest(key, asked.stream().map(Gathered::wish).toList(), note));
    if (outcome instanceof RequestOutcome.Placed)
      asked.forEach(each -> store.remove(actor, each.id()));
    return Optional.of(outcome);
  }
}
