package se.samnytta.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;

/** The SQL of ads that are begun, each once for its key. */
@Repository
class DraftStore {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final TermStore terms;

  DraftStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, TermStore terms) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.terms = terms;
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

  /** Those of the keys that the unit has made something with. */
  Set<UUID> used(Actor by, List<UUID> requestKeys) {
    return Set.copyOf(jdbc.sql("select request_key from listing.listing where owner_unit = :unit and request_key = any (:keys::uuid[])")
        .param("unit", by.unit().value()).param("keys", requestKeys.toArray(UUID[]::new))
        .query((row, _) -> row.getObject(1, UUID.class)).list());
  }

  /** An ad to be drafted. */
  record New(UUID requestKey, ItemId item, Kind kind, ListingDetails ad, ListingStore.Place place) {}

  /** As many ads of the actor's unit, in order. */
  List<ListingId> insert(Actor by, List<New> ads, Instant now) {
    var keys = new GeneratedKeyHolder();
    batch.batchUpdate("""
        insert into listing.listing (request_key, owner_unit, municipality, item_id, category_id, kind, title, body, state, terms,
          contact_person, latitude, longitude, reach, widest_reach, available_from, last_day, pickup_note, transport_possible,
          shortest_days, longest_days, buffer_days, lead_days, furthest_days, by_the_day, by_the_hour, shortest_hours, longest_hours,
          buffer_hours, lead_hours, approval, approval_above_ore, answer_days, created_by, created_at,
          changed_at)
        values (:key, :unit, :municipality, :item, :category, :kind, :title, :body, 'DRAFT', :terms::text[],
          :contact, :latitude, :longitude, :reach, :widest, :from, :lastDay, :pickUpNote, :transportPossible,
          :shortest, :longest, :buffer, :lead, :furthest, :byTheDay, :byTheHour, :shortestHours, :longestHours,
          :bufferHours, :leadHours, :approval, :above, :answerDays, :by, :now,
          :now)
        """, ads.stream().map(each -> ListingStore.written(each.kind, each.ad, each.place)
        .addValue("key", each.requestKey).addValue("unit", by.unit().value()).addValue("municipality", by.municipality().code())
        .addValue("item", each.item.value()).addValue("by", by.person().value()).addValue("now", now.atOffset(ZoneOffset.UTC))
        .addValue("reach", each.ad.showing().first().step())).toArray(SqlParameterSource[]::new), keys, new String[] { "id" });
    List<ListingId> ids = keys.getKeyList().stream().map(row -> new ListingId((long) Objects.requireNonNull(row.get("id")))).toList();
    Map<ListingId, List<Offer>> offers = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++)
      offers.put(ids.get(i), ads.get(i).ad.offers());
    terms.insert(offers);
    return ids;
  }
}
