package se.samnytta.staffing.web;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Offers;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Term;
import se.samnytta.staffing.Span;
import se.samnytta.web.Fields;

/** What stands in the form in which work is asked for. */
@Component
@Transactional(readOnly = true)
class AskPages {

  private final Offers offers;
  private final JdbcClient jdbc;

  AskPages(Offers offers, JdbcClient jdbc) {
    this.offers = offers;
    this.jdbc = jdbc;
  }

  /** The ad, as far as the actor sees it and as long as it offers work; {@link NotFound} otherwise. */
  Offered offered(ListingId ad) {
    return offers.find(ad).filter(found -> found.kind() != Kind.GOODS && found.offer(Term.HIRE).isPresent())
        .orElseThrow(() -> new NotFound("work " + ad));
  }

  /** Whether it is a thing, which is asked for elsewhere. */
  boolean isThing(ListingId ad) {
    return offers.find(ad).filter(found -> found.kind() == Kind.GOODS).isPresent();
  }

  AskView blank(Actor actor, Offered offered) {
    return view(actor, offered, AskForm.blank(offered.kind(), place(actor.unit())), false);
  }

  AskView again(Actor actor, ListingId ad, Fields fields) {
    return view(actor, offered(ad), fields, true);
  }

  private AskView view(Actor actor, Offered offered, Fields fields, boolean sent) {
    boolean staff = offered.kind() == Kind.STAFF;
    return new AskView(offered.id().value(), offered.title(), staff, offered.exist(),
        offered.offer(Term.HIRE).map(Offer::price).orElse(null),
        AskForm.ways(offered.kind()), hours(offered.id()), radius(offered.id()), standing(actor, offered), fields, sent);
  }

  private AskView.Standing standing(Actor actor, Offered offered) {
    if (offered.owner().equals(actor.unit()))
      return AskView.Standing.OWN;
    return offers.isWithoutAgreement(offered, actor.municipality()) ? AskView.Standing.NO_AGREEMENT : AskView.Standing.OPEN;
  }

  private String place(UnitId unit) {
    return jdbc.sql("select concat_ws(', ', name, street, city) from organisation.v_unit where id = :unit").param("unit", unit.value())
        .query(String.class).optional().orElse("");
  }

  Map<Integer, Span> hours(ListingId ad) {
    Map<Integer, Span> hours = new TreeMap<>();
    jdbc.sql("select weekday, starts, ends from staffing.offer_hours where listing_id = :ad order by weekday").param("ad", ad.value())
        .query((row, _) -> hours.put(row.getInt("weekday"),
            new Span(row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class))))
        .list();
    return hours;
  }

  @Nullable
  Integer radius(ListingId ad) {
    return Optional.ofNullable(jdbc.sql("select radius_km from staffing.offer where listing_id = :ad").param("ad", ad.value())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, Integer.class))).optional().orElse(Optional.empty()).orElse(null))
        .orElse(null);
  }
}
