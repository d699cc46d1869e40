package se.samnytta.listing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.ItemImage;
import se.samnytta.inventory.Items;
import se.samnytta.inventory.Pictures;
import se.samnytta.inventory.Removed;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.CascadeRule;
import se.samnytta.listing.GuidePrice;
import se.samnytta.listing.GuidePrices;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Outlooks;
import se.samnytta.organisation.Agreements;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;

/** What the pages need on which an own ad is written. Another unit's ad is not there. */
@Component
@Transactional(readOnly = true)
class PostingPages {

  private final JdbcClient jdbc;
  private final Listings listings;
  private final Items items;
  private final Pictures pictures;
  private final Outlooks outlooks;
  private final People people;
  private final Agreements agreements;
  private final GuidePrices prices;
  private final Clock clock;

  PostingPages(JdbcClient jdbc, Listings listings, Items items, Pictures pictures, Outlooks outlooks, People people,
      Agreements agreements, GuidePrices prices, Clock clock) {
    this.jdbc = jdbc;
    this.listings = listings;
    this.items = items;
    this.pictures = pictures;
    this.outlooks = outlooks;
    this.people = people;
    this.agreements = agreements;
    this.prices = prices;
    this.clock = clock;
  }

  /** An own ad as it stands, and who may answer for it: what a form is read against. */
  Written written(Actor actor, ListingId id) {
    if (!isOwn(id))
      throw new NotFound("listing " + id);
    actor.require(Right.OFFER);
    Listing listing = listings.listing(id);
    return new Written(listing, listings.details(listing), contacts(actor));
  }

  /** @param contacts names of those who act for the unit */
  record Written(Listing listing, ListingDetails details, Map<PersonId, String> contacts) {}

  /** Everything about an own ad, and what may be chosen in it. */
  Posting posting(Actor actor, ListingId id) {
    Written ad = written(actor, id);
    Listing listing = ad.listing;
    return new Posting(listing, ad.details, items.item(listing.item()).expectedCo2eG(), items.images(listing.item()),
        pictures.removed(listing.item()),
        places(actor.municipality()), ad.contacts, outlooks.of(listing).rule(), municipality(actor.municipality()),
        partners(actor.municipality()), prices.on(actor.municipality(), today()).orElse(null));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }

  /**
   * An own ad as it stands.
   *
   * @param co2eG        grams that reusing one is expected to avoid, null when not known
   * @param places       units of the municipality, by id as the form sends it
   * @param contacts     names of those who act for the unit
   * @param municipality its name
   * @param partners     names of the municipalities that have an agreement with it
   * @param guide        what the municipality advises its units to ask, null for nothing
   */
  record Posting(Listing listing, ListingDetails details, @Nullable Long co2eG, List<ItemImage> images, List<Removed> removed,
      Map<UnitId, String> places, Map<PersonId, String> contacts, CascadeRule rule, String municipality, List<String> partners,
      @Nullable GuidePrice guide) {

    Map<String, UnitId> placesByValue() {
      return places.keySet().stream().collect(Collectors.toMap(UnitId::toString, each -> each));
    }
  }

  private boolean isOwn(ListingId id) {
    return jdbc.sql("select exists (select from listing.listing where id = :id and owner_unit = any ((select kernel.units())::bigint[]))")
        .param("id", id.value()).query(Boolean.class).single();
  }

  private Map<UnitId, String> places(Municipality municipality) {
    Map<UnitId, String> places = new LinkedHashMap<>();
    jdbc.sql("select id, name from organisation.v_unit where municipality = :municipality order by name collate \"sv-SE-x-icu\", id")
        .param("municipality", municipality.code()).query(row -> {
          places.put(new UnitId(row.getLong("id")), row.getString("name"));
        });
    return places;
  }

  private Map<PersonId, String> contacts(Actor actor) {
    Map<PersonId, String> contacts = new LinkedHashMap<>();
    contacts.put(actor.person(), actor.name());
    for (PersonId person : people.of(actor.unit()))
      people.find(person).map(Person::name).ifPresent(name -> contacts.putIfAbsent(person, name));
    return contacts;
  }

  private String municipality(Municipality municipality) {
    return jdbc.sql("select name from organisation.v_municipality where code = :code").param("code", municipality.code())
        .query(String.class).single();
  }

  private List<String> partners(Municipality municipality) {
    List<String> codes = agreements.partnersOf(municipality);
    return codes.isEmpty()
        ? List.of()
        : jdbc.sql("select name from organisation.v_municipality where code in (:codes) order by name collate \"sv-SE-x-icu\"")
            .param("codes", codes).query((row, _) -> row.getString("name")).list();
  }
}
