package se.samnytta.listing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Units;

/** Who comes along with a thing: a technician with a stage, a driver with a bus. They are a service of the same owner, with its own ad. */
@Component
public class Operators {

  private final JdbcClient jdbc;
  private final ListingStore store;
  private final Units units;
  private final ApplicationEventPublisher events;

  Operators(JdbcClient jdbc, ListingStore store, Units units, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.store = store;
    this.units = units;
    this.events = events;
  }

  /**
   * Says who comes along with an own thing, or that nobody does. What has been booked stays as it was booked.
   *
   * @return whether it is so now: not when the other ad is no service of the same unit
   * @throws NotFound for another's ad, and for one that is no thing
   */
  @Transactional
  public boolean say(Actor actor, ListingId id, @Nullable Operator operator) {
    Listing ad = store.lockOwn(id).filter(found -> found.kind() == Kind.GOODS).orElseThrow(() -> new NotFound("listing " + id));
    actor.require(Right.OFFER);
    if (operator != null && !services(ad.owner()).containsKey(operator.listing()))
      return false;
    jdbc.sql("delete from listing.operator where listing_id = :ad").param("ad", id.value()).update();
    if (operator != null)
      jdbc.sql("insert into listing.operator (listing_id, operator_listing, always) values (:ad, :operator, :always)")
          .param("ad", id.value())
          .param("operator", operator.listing().value())
          .param("always", operator.always())
          .update();
    events.publishEvent(new OperatorSaid(id, ad.owner(), ad.municipality(), actor, operator));
    return true;
  }

  /** The actor's own thing that it is about, for its form. */
  @Transactional(readOnly = true)
  public Listing own(Actor actor, ListingId id) {
    return store.find(id).filter(found -> found.kind() == Kind.GOODS && units.below(actor.unit()).contains(found.owner().value()))
        .orElseThrow(() -> new NotFound("listing " + id));
  }

  /** Services of a unit that are offered, by what they are called. */
  @Transactional(readOnly = true)
  public Map<ListingId, String> services(UnitId unit) {
    Map<ListingId, String> services = new LinkedHashMap<>();
    jdbc.sql("""
        select id, title from listing.listing
        where owner_unit = :unit and kind = 'SERVICE' and state in ('PUBLISHED', 'RESERVED_OUT')
        order by title, id
        """)
        .param("unit", unit.value())
        .query((row, _) -> services.put(new ListingId(row.getLong(1)), row.getString(2)))
        .list();
    return services;
  }

  /** Who comes along with the ad's thing. */
  @Transactional(readOnly = true)
  public Optional<Operator> of(ListingId id) {
    return jdbc.sql("select operator_listing, always from listing.operator where listing_id = :id")
        .param("id", id.value())
        .query((row, _) -> new Operator(new ListingId(row.getLong(1)), row.getBoolean(2)))
        .optional();
  }
}
