package se.samnytta.listing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.collaboration.Threads;
import se.samnytta.inventory.Items;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.PersonLeft;
import se.samnytta.organisation.UnitClosed;

/** Lets ads, things and threads follow when a unit closes or a colleague leaves, in the transaction in which they do. */
@Component
class Following {

  private final ListingStore store;
  private final WantedStore wanted;
  private final Moves moves;
  private final Items items;
  private final Threads threads;
  private final Clock clock;

  Following(ListingStore store, WantedStore wanted, Moves moves, Items items, Threads threads, Clock clock) {
    this.store = store;
    this.wanted = wanted;
    this.moves = moves;
    this.items = items;
    this.threads = threads;
    this.clock = clock;
  }

  /** Things and threads become the heir's; ads do too, or are withdrawn. */
  @EventListener
  void on(UnitClosed event) {
    UnitId heir = event.closing().heir();
    List<ListingId> ads = store.lockOpen(event.unit());
    if (!event.closing().adsFollow())
      for (ListingId id : ads)
        withdraw(store.find(id).orElseThrow(), event.by());
    store.updateOwner(event.unit(), heir, clock.instant());
    if (event.closing().adsFollow())
      wanted.updateOwner(event.unit(), heir);
    items.passOn(event.unit(), heir);
    threads.passOn(event.unit(), heir);
    ads.forEach(id -> moves.passedOn(store.find(id).orElseThrow(), event.by()));
  }

  private void withdraw(Listing ad, Actor by) {
    if (ad.state() == ListingState.DRAFT || ad.state() == ListingState.REVIEW)
      return;
    moves.close(ad, by, CloseReason.WITHDRAWN);
  }

  /** Another colleague answers for the ads and the conversations. */
  @EventListener
  void on(PersonLeft event) {
    PersonId successor = event.leaving().successor();
    if (successor == null)
      return;
    Instant now = clock.instant();
    store.lockAnsweredForBy(event.person()).forEach(id -> moves.handOver(store.find(id).orElseThrow(), event.by(), successor, now));
    threads.passOn(event.person(), successor);
  }
}
