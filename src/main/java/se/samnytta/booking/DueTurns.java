package se.samnytta.booking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Availability;
import se.samnytta.listing.ListingId;

/** What time does to the lines, one place in a transaction of its own; each verb answers whether there was one. */
@Component
public class DueTurns {

  /** Something that somebody waits for. */
  public record WaitedFor(ListingId listing, ItemId item, UnitId owner) {}

  private final PlaceStore store;
  private final Turns turns;
  private final Availability ads;
  private final Holds holds;
  private final Clock clock;

  DueTurns(PlaceStore store, Turns turns, Availability ads, Holds holds, Clock clock) {
    this.store = store;
    this.turns = turns;
    this.ads = ads;
    this.holds = holds;
    this.clock = clock;
  }

  /** A turn that was not used goes to the next in line; whoever waited for a day that has come waits no more. */
  @Transactional
  public boolean end() {
    Optional<PlaceId> over = store.over(clock.instant());
    if (over.isEmpty())
      return false;
    Place seen = store.find(over.get()).orElseThrow();
    ads.lock(List.of(seen.listing()));
    holds.lock(List.of(seen.item()));
    Place place = store.find(seen.id()).orElseThrow();
    if (place.equals(seen)) {
      turns.end(place, place.state() == PlaceState.OFFERED ? PlaceState.MISSED : PlaceState.PAST, null);
      turns.next(place.item(), place.owner());
      ads.refresh(List.of(place.listing()));
    }
    return true;
  }

  /** More of a thing, an ad that is open again, or a loan that is over: whatever is free now is the first one's in line. */
  @Transactional(readOnly = true)
  public List<WaitedFor> free() {
    return store.freeForTheWaiting();
  }

  /** Keeps what is free of it for whoever is first in line. */
  @Transactional
  public void offer(WaitedFor waitedFor) {
    ads.lock(List.of(waitedFor.listing()));
    turns.next(waitedFor.item(), waitedFor.owner());
    ads.refresh(List.of(waitedFor.listing()));
  }
}
