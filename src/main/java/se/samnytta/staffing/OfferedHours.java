package se.samnytta.staffing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Offers;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offered;
import se.samnytta.organisation.Units;

/** When a service or somebody's time can be had in the week, and how far it travels. Nobody is asked for on a
 * day of the week that is left empty; the hours of the others may differ. */
@Component
public class OfferedHours {

  private final JdbcClient jdbc;
  private final Offers offers;
  private final Units units;
  private final Clock clock;

  OfferedHours(JdbcClient jdbc, Offers offers, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.offers = offers;
    this.units = units;
    this.clock = clock;
  }

  /**
   * Says it anew, for an own ad; {@link NotFound} for another's, and for a thing.
   *
   * @param radius in kilometres, null for as far as anybody likes
   */
  @Transactional
  public void say(Actor actor, ListingId ad, Map<DayOfWeek, Span> week, @Nullable Integer radius) {
    Offered offered = own(actor, ad);
    actor.require(Right.OFFER);
    jdbc.sql("""
        insert into staffing.offer (listing_id, unit, radius_km, changed_at) values (:ad, :unit, :radius, :now)
        on conflict (listing_id) do update set radius_km = :radius, changed_at = :now
        """)
        .param("ad", ad.value())
        .param("unit", offered.owner().value())
        .param("radius", radius)
        .param("now", Rows.at(clock.instant()))
        .update();
    jdbc.sql("delete from staffing.offer_hours where listing_id = :ad").param("ad", ad.value()).update();
    week.forEach(
        (day, span) -> jdbc.sql("insert into staffing.offer_hours (listing_id, weekday, starts, ends) values (:ad, :day, :from, :until)")
            .param("ad", ad.value())
            .param("day", day.getValue())
            .param("from", span.from())
            .param("until", span.until())
            .update());
  }

  /** The ad, if it is the actor's and offers work. */
  @Transactional(readOnly = true)
  public Offered own(Actor actor, ListingId ad) {
    return offers.find(ad).filter(found -> found.kind() != Kind.GOODS && units.below(actor.unit()).contains(found.owner().value()))
        .orElseThrow(() -> new NotFound("listing " + ad));
  }
}
