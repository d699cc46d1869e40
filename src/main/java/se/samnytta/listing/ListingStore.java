package se.samnytta.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Item;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The SQL of one ad with its offers. */
@Repository
class ListingStore {

  private final JdbcClient jdbc;

  ListingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until whoever uses the same key has finished, so that a form sent twice makes one ad. */
  void lockKey(UUID requestKey) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 300))").param("key", requestKey.toString()).query((_, _) -> true)
        .single();
  }

  /** What the unit made with that key. */
  Optional<ListingId> findByKey(Actor by, UUID requestKey) {
    return jdbc.sql("select id from listing.listing where owner_unit = :unit and request_key = :key").param("unit", by.unit().value())
        .param("key", requestKey).query((row, _) -> new ListingId(row.getLong(1))).optional();
  }

  ListingId insert(Actor by, UUID requestKey, Item item, ListingDetails ad, Place place, Instant now) {
    ListingId id = new ListingId(written(jdbc.sql("""
        insert into listing.listing (request_key, owner_unit, municipality, item_id, category_id, kind, title, body, state, terms,
          contact_person, latitude, longitude, reach, widest_reach, available_from, last_day, pickup_note, transport_possible,
          shortest_days, longest_days, buffer_days, lead_days, approval, approval_above_ore, answer_days, created_by, created_at,
          changed_at)
        values (:key, :unit, :municipality, :item, :category, :kind, :title, :body, 'DRAFT', :terms::text[],
          :contact, :latitude, :longitude, :reach, :widest, :from, :lastDay, :pickUpNote, :transportPossible,
          :shortest, :longest, :buffer, :lead, :approval, :above, :answerDays, :by, :now,
          :now)
        returning id
        """), item, ad, place)
        .param("key", requestKey).param("unit", by.unit().value()).param("municipality", by.municipality().code())
        .param("item", item.id().value()).param("by", by.person().value()).param("now", at(now))
        .param("reach", ad.showing().first().step()).query(Long.class).single());
    insertOffers(id, ad.offers());
    return id;
  }

  void update(Listing listing, Item item, ListingDetails ad, Visibility visibility, Place place, Instant now) {
    written(jdbc.sql("""
        update listing.listing
        set category_id = :category, kind = :kind, title = :title, body = :body, terms = :terms::text[], contact_person = :contact,
          latitude = :latitude, longitude = :longitude, reach = :reach, widest_reach = :widest, next_reach_at = :nextAt,
          available_from = :from, last_day = :lastDay, pickup_note = :pickUpNote, transport_possible = :transportPossible,
          shortest_days = :shortest, longest_days = :longest, buffer_days = :buffer, lead_days = :lead, approval = :approval,
          approval_above_ore = :above, answer_days = :answerDays, changed_at = :now, version = version + 1
        where id = :id
        """), item, ad, place)
        .param("id", listing.id().value()).param("reach", visibility.reach().step()).param("nextAt", at(visibility.nextAt()))
        .param("now", at(now)).update();
    if (!ad.offers().equals(listing.offers())) {
      jdbc.sql("delete from listing.term where listing_id = :id").param("id", listing.id().value()).update();
      insertOffers(listing.id(), ad.offers());
    }
  }

  private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, Item item, ListingDetails ad, Place place) {
    LendingRules lending = ad.lending();
    PersonId contact = ad.contact();
    Money above = ad.approval().above();
    return sql.param("category", item.details().category().value()).param("kind", item.kind().name()).param("title", ad.title())
        .param("body", ad.body()).param("terms", ad.offers().stream().map(offer -> offer.term().name()).toArray(String[]::new))
        .param("contact", contact == null ? null : contact.value())
        .param("latitude", place.latitude()).param("longitude", place.longitude())
        .param("widest", ad.showing().widest().step())
        .param("from", ad.onOffer().from()).param("lastDay", ad.onOffer().lastDay())
        .param("pickUpNote", ad.pickUp().note()).param("transportPossible", ad.pickUp().transportPossible())
        .param("shortest", lending.shortestDays()).param("longest", lending.longestDays()).param("buffer", lending.bufferDays())
        .param("lead", lending.leadDays()).param("approval", ad.approval().when().name())
        .param("above", above == null ? null : above.ore()).param("answerDays", ad.approval().answerDays());
  }

  private void insertOffers(ListingId id, List<Offer> offers) {
    jdbc.sql("""
        insert into listing.term (listing_id, term, price_ore, price_per, wanted)
        select :id, * from unnest(:terms::text[], :prices::bigint[], :pers::text[], :wanted::text[])
        """).param("id", id.value()).param("terms", each(offers, String[]::new, offer -> offer.term().name()))
        .param("prices", each(offers, Long[]::new, offer -> offer.price() == null ? null : offer.price().amount().ore()))
        .param("pers", each(offers, String[]::new, offer -> offer.price() == null ? null : offer.price().per().name()))
        .param("wanted", each(offers, String[]::new, Offer::wanted)).update();
  }

  private static <T> @Nullable T[] each(List<Offer> offers, IntFunction<@Nullable T[]> array, Function<Offer, @Nullable T> value) {
    return offers.stream().map(value).toArray(array);
  }

  Optional<Listing> find(ListingId id) {
    return jdbc.sql("select " + ListingRow.COLUMNS + """
        , term, price_ore, price_per, wanted
        from listing.listing
        left join listing.term on listing_id = id
        where id = :id
        order by array_position(terms, term)
        """).param("id", id.value()).query(row -> row.next() ? Optional.of(ListingRow.of(row).with(offers(row))) : Optional.empty());
  }

  /** Those of this row and the rows after it. */
  private static List<Offer> offers(ResultSet row) throws SQLException {
    List<Offer> offers = new ArrayList<>();
    do {
      if (row.getString("term") != null)
        offers.add(ListingRow.offer(row));
    } while (row.next());
    return offers;
  }

  /** The ad if it is the asking unit's own, kept from change until the end of the transaction; its offers are read once it is. */
  Optional<Listing> lockOwn(ListingId id) {
    return jdbc.sql("select " + ListingRow.COLUMNS + """
        from listing.listing
        where id = :id and (owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))
        for update
        """).param("id", id.value()).query((row, _) -> ListingRow.of(row)).optional().map(row -> row.with(offers(id)));
  }

  private List<Offer> offers(ListingId id) {
    return jdbc.sql("""
        select t.term, t.price_ore, t.price_per, t.wanted
        from listing.term t
        join listing.listing l on l.id = t.listing_id
        where t.listing_id = :id
        order by array_position(l.terms, t.term)
        """).param("id", id.value()).query((row, _) -> ListingRow.offer(row)).list();
  }

  /** Moves the ad on to a state, with how far it reaches from now on. */
  void updateState(Listing listing, ListingState state, Visibility visibility, Instant now) {
    jdbc.sql("""
        update listing.listing
        set state = :state, reach = :reach, widest_reach = :widest, next_reach_at = :nextAt, cascade_paused = :stepsStopped,
          published_at = case when :state = 'PUBLISHED' then coalesce(published_at, :now) else published_at end,
          changed_at = :now, version = version + 1
        where id = :id
        """).param("id", listing.id().value()).param("state", state.name()).param("reach", visibility.reach().step())
        .param("widest", visibility.widest().step()).param("nextAt", at(visibility.nextAt()))
        .param("stepsStopped", visibility.paused()).param("now", at(now)).update();
  }

  /** Whether anything is left of a published ad's thing for good is asked of the inventory. */
  void refreshAvailability(ListingId id) {
    jdbc.sql("select listing.refresh_availability(:id)").param("id", id.value()).query((_, _) -> true).list();
  }

  void updateClosed(Listing listing, CloseReason reason, Instant now) {
    jdbc.sql("""
        update listing.listing
        set state = 'CLOSED', closed_reason = :reason, closed_at = :now, next_reach_at = null, asked_still_here_at = null,
          changed_at = :now, version = version + 1
        where id = :id
        """).param("id", listing.id().value()).param("reason", reason.name()).param("now", at(now)).update();
  }

  void updateAsked(Listing listing, Instant now) {
    jdbc.sql("update listing.listing set asked_still_here_at = :now where id = :id")
        .param("id", listing.id().value()).param("now", at(now)).update();
  }

  void updateConfirmed(Listing listing, Instant now) {
    jdbc.sql("""
        update listing.listing
        set confirmed_at = :now, asked_still_here_at = null, version = version + 1
        where id = :id
        """).param("id", listing.id().value()).param("now", at(now)).update();
  }

  void updateContact(Listing listing, PersonId contact, Instant now) {
    jdbc.sql("update listing.listing set contact_person = :contact, changed_at = :now, version = version + 1 where id = :id")
        .param("id", listing.id().value()).param("contact", contact.value()).param("now", at(now)).update();
  }

  /** The unit's ads that are not closed, in order of id, kept from change. */
  List<ListingId> lockOpen(UnitId unit) {
    return jdbc.sql("select id from listing.listing where owner_unit = :unit and state <> 'CLOSED' order by id for update")
        .param("unit", unit.value()).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  /** All the unit's ads become another's. */
  void updateOwner(UnitId from, UnitId to, Instant now) {
    jdbc.sql("update listing.listing set owner_unit = :to, changed_at = :now, version = version + 1 where owner_unit = :from")
        .param("from", from.value()).param("to", to.value()).param("now", at(now)).update();
  }

  /** The open ads, in whatever unit of the asker's, that the person answers for, in order of id, kept from change. */
  List<ListingId> lockAnsweredForBy(PersonId person) {
    return jdbc.sql("""
        select id from listing.listing
        where owner_unit = any ((select kernel.units())::bigint[]) and coalesce(contact_person, created_by) = :person and state <> 'CLOSED'
        order by id
        for update
        """).param("person", person.value()).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  /** The open ads of the unit that the person answers for, in order of id, kept from change. */
  List<ListingId> lockAnsweredForBy(PersonId person, UnitId unit) {
    return jdbc.sql("""
        select id from listing.listing
        where owner_unit = :unit and coalesce(contact_person, created_by) = :person and state <> 'CLOSED'
        order by id
        for update
        """).param("unit", unit.value()).param("person", person.value()).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  /** Throws a draft away that has never been shown. */
  void delete(ListingId id) {
    jdbc.sql("delete from listing.term where listing_id = :id").param("id", id.value()).update();
    jdbc.sql("delete from listing.listing where id = :id").param("id", id.value()).update();
  }

  /** The days that the municipality has set for the category or the nearest above it, else for all, else what holds for everybody. */
  CascadeRule cascadeRule(Municipality municipality, List<CategoryId> path) {
    return jdbc.sql("""
        select unit_days, municipality_days, partner_days
        from listing.cascade_rule
        where (municipality is null or municipality = :municipality) and (category_id is null or category_id = any (:path::bigint[]))
        order by municipality is null, array_position(:path::bigint[], category_id) desc nulls last
        limit 1
        """).param("municipality", municipality.code()).param("path", path.stream().map(CategoryId::value).toArray(Long[]::new))
        .query((row, _) -> new CascadeRule(row.getInt(1), row.getInt(2), row.getInt(3))).optional().orElse(CascadeRule.USUAL);
  }

  /** The actor's ads and wanted ads in the one category are in the other from now on. */
  void updateCategory(CategoryId from, CategoryId to) {
    for (String table : List.of("listing", "wanted"))
      jdbc.sql("update listing." + table + " set category_id = :to where category_id = :from").param("from", from.value())
          .param("to", to.value()).update();
  }

  List<Listing> shownIn(CategoryId category) {
    return jdbc.sql("select id from listing.listing where category_id = :category and shown order by id")
        .param("category", category.value())
        .query((row, _) -> new ListingId(row.getLong(1))).list().stream().flatMap(id -> find(id).stream()).toList();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** Where the thing stands on the map, as far as anybody knows. */
  record Place(@Nullable Double latitude, @Nullable Double longitude) {}

  /** How many ads that are not closed the person answers for, in each unit. */
  Map<UnitId, Long> answeredBy(PersonId person) {
    Map<UnitId, Long> ads = new TreeMap<>(Comparator.comparingLong(UnitId::value));
    jdbc.sql("""
        select owner_unit, count(*) from listing.listing
        where coalesce(contact_person, created_by) = :person and state <> 'CLOSED'
        group by owner_unit
        """)
        .param("person", person.value())
        .query((row, _) -> ads.put(new UnitId(row.getLong(1)), row.getLong(2)))
        .list();
    return ads;
  }
}
