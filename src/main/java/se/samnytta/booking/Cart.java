package se.samnytta.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;

/** What a person has gathered to ask for, for the unit they act for (listan). Nothing in it is kept for anybody yet. */
@Component
public class Cart {

  /** Something gathered. */
  public record Gathered(long id, ListingId listing, Term term, int quantity, @Nullable LocalDate first, @Nullable LocalDate last) {

    Wish wish() {
      return new Wish(listing, term, quantity, first, last, null, null);
    }
  }

  private final CartStore store;
  private final OfferStore offers;
  private final Clock clock;

  Cart(CartStore store, OfferStore offers, Clock clock) {
    this.store = store;
    this.offers = offers;
    this.clock = clock;
  }

  /**
   * Puts something on the list; the same ad on the same term anew replaces what was there. False when the list is full.
   *
   * @throws NotFound when the actor cannot see the ad
   */
  @Transactional
  public boolean add(Actor actor, Wish wish) {
    var _ = offers.find(wish.listing()).orElseThrow(() -> new NotFound("listing " + wish.listing()));
    if (store.count(actor) >= BookingRequest.MOST_WISHES)
      return false;
    store.put(actor, wish, clock.instant());
    return true;
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

  /** What was asked for leaves the list. */
  @Transactional
  public void empty(Actor actor, List<Gathered> asked) {
    asked.forEach(each -> store.remove(actor, each.id()));
  }

  @Transactional(readOnly = true)
  public Optional<Gathered> find(Actor actor, long id) {
    return store.gathered(actor).stream().filter(each -> each.id() == id).findFirst();
  }
}
