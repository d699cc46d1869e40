package se.samnytta.booking;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingClosed;
import se.samnytta.listing.ListingPaused;
import se.samnytta.organisation.UnitClosed;

/** Lets the line follow what happens to its ad and to units, in the transaction in which it does. */
@Component
class LineFollowing {

  private final PlaceStore store;
  private final Turns turns;
  private final Holds holds;
  private final JdbcClient jdbc;

  LineFollowing(PlaceStore store, Turns turns, Holds holds, JdbcClient jdbc) {
    this.store = store;
    this.turns = turns;
    this.holds = holds;
    this.jdbc = jdbc;
  }

  /** There is nothing to wait for any more, and everybody is told. */
  @EventListener
  void on(ListingClosed event) {
    List<Place> line = store.inLine(event.listing());
    if (line.isEmpty())
      return;
    holds.lock(line.stream().map(Place::item).toList());
    Actor actor = event.by();
    By by = actor == null ? null : By.of(actor, Side.OWNER);
    store.inLine(event.listing()).forEach(place -> turns.end(place, PlaceState.GONE, by));
  }

  /** Whose turn it is waits on in their place; what was kept for them is free meanwhile. */
  @EventListener
  void on(ListingPaused event) {
    List<Place> line = store.inLine(event.listing());
    holds.lock(line.stream().map(Place::item).toList());
    store.inLine(event.listing()).stream().filter(place -> place.state() == PlaceState.OFFERED)
        .forEach(place -> turns.end(place, PlaceState.WAITING, null));
  }

  /** Before the bookings: nobody waits for their own. */
  @EventListener
  @Order(0)
  void on(UnitClosed event) {
    UnitId heir = event.closing().heir();
    List<Place> theirs = between(event.unit(), heir);
    holds.lock(theirs.stream().map(Place::item).toList());
    theirs.forEach(place -> turns.end(place, PlaceState.LEFT, null));
    for (String side : List.of("owner_unit", "receiver_unit"))
      jdbc.sql("update booking.place set " + side + " = :to where " + side + " = :from and state in ('WAITING', 'OFFERED')")
          .param("to", heir.value())
          .param("from", event.unit().value())
          .update();
  }

  /** Waits for what the heir owns or waits for already. */
  private List<Place> between(UnitId one, UnitId other) {
    return jdbc.sql("""
        select p.id from booking.place p
        where p.state in ('WAITING', 'OFFERED')
          and (owner_unit = :one and receiver_unit = :other or owner_unit = :other and receiver_unit = :one
            or receiver_unit = :one and exists (select 1 from booking.place o
              where o.receiver_unit = :other and o.state in ('WAITING', 'OFFERED') and o.listing_id = p.listing_id and o.term = p.term
                and o.starts_at is not distinct from p.starts_at and o.ends_at is not distinct from p.ends_at))
        order by item_id
        """)
        .param("one", one.value())
        .param("other", other.value())
        .query((row, _) -> store.find(new PlaceId(row.getLong(1))).orElseThrow())
        .list();
  }
}
