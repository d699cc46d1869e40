package se.samnytta.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The SQL of one ad with its offers. */
@Repository
class ListingStore {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final TermStore terms;

  ListingStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, TermStore terms) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.terms = terms;
  }

  void update(Listing listing, Kind kind, ListingDetails ad, ListingState state, Visibility visibility, Place place, Instant now) {
    jdbc.sql("""
        update listing.listing
        set category_id = :category, kind = :kind, title = :title, body = :body, terms = :terms::text[], contact_person = :contact,
          latitude = :latitude, longitude = :longitude, reach = :reach, widest_reach = :widest, next_reach_at = :nextAt,
          available_from = :from, last_day = :lastDay, pickup_note = :pickUpNote, transport_possible = :transportPossible,
          shortest_days = :shortest, longest_days = :longest, buffer_days = :buffer, lead_days = :lead, furthest_days = :furthest,
          by_the_day = :byTheDay, by_the_hour = :byTheHour, shortest_hours = :shortestHours, longest_hours = :longestHours,
          buffer_hours = :bufferHours, lead_hours = :leadHours, approval = :approval,
          approval_above_ore = :above, answer_days = :answerDays, state = :state,
          published_at = case when :state = 'PUBLISHED' then coalesce(published_at, :now) else published_at end,
          changed_at = :now, version = version + 1
        where id = :id
        """).paramSource(written(kind, ad, place).addValue("state", state.name())
        .addValue("id", listing.id().value()).addValue("reach", visibility.reach().step()).addValue("nextAt", at(visibility.nextAt()))
        .addValue("now", at(now))).update();
    if (!ad.offers().equals(listing.offers())) {
      terms.delete(listing.id());
      terms.insert(Map.of(listing.id(), ad.offers()));
    }
  }

  static MapSqlParameterSource written(Kind kind, ListingDetails ad, Place place) {
    PersonId contact = ad.contact();
    Money above = ad.approval().above();
    return lending(ad.lending()).addValue("category", ad.item().category().value()).addValue("kind", kind.name())
        .addValue("title", ad.title())
        .addValue("body", ad.body()).addValue("terms", ad.offers().stream().map(offer -> offer.term().name()).toArray(String[]::new))
        .addValue("contact", contact == null ? null : contact.value())
        .addValue("latitude", place.latitude()).addValue("longitude", place.longitude())
        .addValue("widest", ad.showing().widest().step())
        .addValue("from", ad.onOffer().from()).addValue("lastDay", ad.onOffer().lastDay())
        .addValue("pickUpNote", ad.pickUp().note()).addValue("transportPossible", ad.pickUp().transportPossible())
        .addValue("approval", ad.approval().when().name())
        .addValue("above", above == null ? null : above.ore()).addValue("answerDays", ad.approval().answerDays());
  }

  private static MapSqlParameterSource lending(LendingRules lending) {
    LendingRules.ByTheHour hours = lending.byTheHour();
    return new MapSqlParameterSource("shortest", lending.shortestDays()).addValue("longest", lending.longestDays())
        .addValue("buffer", lending.bufferDays()).addValue("lead", lending.leadDays()).addValue("furthest", lending.furthestDays())
        .addValue("byTheDay", lending.byTheDay()).addValue("byTheHour", hours != null)
        .addValue("shortestHours", hours == null ? null : hours.shortest()).addValue("longestHours", hours == null ? null : hours.longest())
        .addValue("bufferHours", hours == null ? 0 : hours.buffer()).addValue("leadHours", hours == null ? 0 : hours.lead());
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

  /** Those of them that are there, in order of id. */
  List<Listing> find(List<ListingId> ids) {
    Map<ListingId, List<Offer>> offers = terms.of(ids);
    return jdbc.sql("select " + ListingRow.COLUMNS + " from listing.listing where id = any (:ids::bigint[]) order by id")
        .param("ids", ids.stream().map(ListingId::value).toArray(Long[]::new)).query((row, _) -> ListingRow.of(row)).list().stream()
        .map(row -> row.with(offers.getOrDefault(row.withoutOffers().id(), List.of()))).toList();
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

  /** The ad if it is the asking unit's own, kept from change until the end of the transaction; it is read once it is. */
  Optional<Listing> lockOwn(ListingId id) {
    return jdbc.sql("""
        select id from listing.listing
        where id = :id and (owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))
        for update
        """).param("id", id.value()).query(Long.class).optional().flatMap(_ -> find(id));
  }

  /** Where an ad has come to, with how far it reaches from now on. */
  record Moved(ListingId listing, ListingState state, Visibility visibility) {}

  void updateState(Listing listing, ListingState state, Visibility visibility, Instant now) {
    updateState(List.of(new Moved(listing.id(), state, visibility)), now);
  }

  void updateState(List<Moved> moved, Instant now) {
    batch.batchUpdate("""
        update listing.listing
        set state = :state, reach = :reach, widest_reach = :widest, next_reach_at = :nextAt, cascade_paused = :stepsStopped,
          published_at = case when :state = 'PUBLISHED' then coalesce(published_at, :now) else published_at end,
          changed_at = :now, version = version + 1
        where id = :id
        """, moved.stream().map(each -> new MapSqlParameterSource("id", each.listing.value()).addValue("state", each.state.name())
        .addValue("reach", each.visibility.reach().step()).addValue("widest", each.visibility.widest().step())
        .addValue("nextAt", at(each.visibility.nextAt())).addValue("stepsStopped", each.visibility.paused()).addValue("now", at(now)))
        .toArray(SqlParameterSource[]::new));
  }

  /** Whether anything is left of a published ad's thing for good is asked of the inventory. */
  void refreshAvailability(ListingId id) {
    jdbc.sql("select listing.refresh_availability(:id)").param("id", id.value()).query((_, _) -> true).list();
  }

  void updateClosed(Listing listing, CloseReason reason, Instant now) {
    jdbc.sql("""
        update listing.listing
        set state = 'CLOSED', closed_reason = :reason, closed_from = state, closed_at = :now, changed_at = :now, version = version + 1
        where id = :id
        """).param("id", listing.id().value()).param("reason", reason.name()).param("now", at(now)).update();
  }

  /** As it was before it was closed. */
  void updateReopened(Listing listing, Instant now) {
    jdbc.sql("""
        update listing.listing
        set state = closed_from, closed_reason = null, closed_from = null, closed_at = null, changed_at = :now, version = version + 1
        where id = :id
        """).param("id", listing.id().value()).param("now", at(now)).update();
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
    terms.delete(id);
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

  /** The actor's ads and wanted ads in the one category are in the other from now on; answers which ads. */
  List<ListingId> updateCategory(CategoryId from, CategoryId to) {
    jdbc.sql("update listing.wanted set category_id = :to where category_id = :from").param("from", from.value()).param("to", to.value())
        .update();
    return jdbc.sql("update listing.listing set category_id = :to where category_id = :from returning id").param("from", from.value())
        .param("to", to.value()).query((row, _) -> new ListingId(row.getLong(1))).list();
  }

  List<Listing> shownIn(CategoryId category) {
    return find(jdbc.sql("select id from listing.listing where category_id = :category and shown order by id")
        .param("category", category.value())
        .query((row, _) -> new ListingId(row.getLong(1))).list());
  }

  /** Where their things stand. */
  Map<ListingId, Place> places(Collection<ListingId> ids) {
    Map<ListingId, Place> places = new HashMap<>();
    jdbc.sql("select id, latitude, longitude from listing.listing where id = any (:ids::bigint[])")
        .param("ids", ids.stream().map(ListingId::value).toArray(Long[]::new))
        .query(row -> {
          places.put(new ListingId(row.getLong(1)), new Place(row.getObject(2, Double.class), row.getObject(3, Double.class)));
        });
    return places;
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
