package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Premises;

/** Whose turn it is in a line: told in the transaction in which something becomes free, while its item is kept. */
@Component
class Turns {

  /** So many of the owner's open days does a turn last, the day on which it begins not counted. */
  static final int OPEN_DAYS = 2;

  private final PlaceStore store;
  private final Premises premises;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Turns(PlaceStore store, Premises premises, Holds holds, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.premises = premises;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /** Something of the item may be free: it is kept for whoever has waited longest for so many at that time. */
  void next(ItemId item, UnitId owner) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Period.SWEDEN);
    Instant until = Requests.endOf(premises.openDays(owner).after(today, OPEN_DAYS));
    store.next(item, now, until).forEach(place -> events.publishEvent(PlaceMoved.of(place, PlaceState.OFFERED, null)));
  }

  /** Takes somebody out of the line; what was kept for them is free. */
  void end(Place place, PlaceState state, @Nullable By by) {
    letGo(place);
    store.move(place.id(), state);
    events.publishEvent(PlaceMoved.of(place, state, by));
  }

  /** What was kept for them is not any more. */
  void letGo(Place place) {
    HoldId hold = place.hold();
    if (hold != null)
      holds.release(hold);
  }
}
