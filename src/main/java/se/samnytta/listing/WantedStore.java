package se.samnytta.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.search.Condition;

/** The SQL of wanted ads and of what answers them. */
@Repository
class WantedStore {

  private static final String COLUMNS = """
      select w.id, w.owner_unit, w.municipality, w.category_id, w.title, w.body, w.quantity, w.needed_by,
        w.longest_side_mm, w.price_limit_ore, w.first_day, w.last_day, w.weekdays,
        w.state, w.closed_at, w.created_by, w.version
      from listing.wanted w
      """;

  private final JdbcClient jdbc;

  WantedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the unit asked for with that key. */
  Optional<WantedId> findByKey(Actor actor, UUID key) {
    return jdbc.sql("select id from listing.wanted where owner_unit = :unit and request_key = :key").param("unit", actor.unit().value())
        .param("key", key).query(Long.class).optional().map(WantedId::new);
  }

  Optional<WantedListing> find(WantedId id) {
    return jdbc.sql(COLUMNS + " where w.id = :id").param("id", id.value()).query((row, _) -> wanted(row)).optional();
  }

  /** The wanted ad if it is the asking unit's own, kept from change until the end of the transaction. */
  Optional<WantedListing> lockOwn(WantedId id) {
    return jdbc.sql(COLUMNS + " where w.id = :id and (w.owner_unit = any (kernel.units()) or kernel.system()) for update")
        .param("id", id.value()).query((row, _) -> wanted(row)).optional();
  }

  Optional<WantedId> insert(Actor actor, UUID key, WantedDetails details, Instant now) {
    return described(
        jdbc.sql(
            """
                insert into listing.wanted (request_key, owner_unit, municipality, category_id, title, body, quantity, needed_by,
                  longest_side_mm, price_limit_ore, first_day, last_day, weekdays, state, created_by, created_at)
                values (:key, :unit, :municipality, :category, :title, :body, :quantity, :neededBy, :longest, :price,
                  :first, :last, :weekdays, 'OPEN', :person, :now)
                on conflict on constraint wanted_is_made_once do nothing
                returning id
                """),
        details)
        .param("key", key).param("unit", actor.unit().value()).param("municipality", actor.municipality().code())
        .param("person", actor.person().value()).param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class).optional().map(WantedId::new);
  }

  /** All the unit's wanted ads become another's. */
  void updateOwner(UnitId from, UnitId to) {
    jdbc.sql("update listing.wanted set owner_unit = :to, version = version + 1 where owner_unit = :from")
        .param("from", from.value()).param("to", to.value()).update();
  }

  void update(WantedId id, WantedDetails details) {
    described(jdbc.sql("""
        update listing.wanted
        set category_id = :category, title = :title, body = :body, quantity = :quantity, needed_by = :neededBy, longest_side_mm = :longest,
          price_limit_ore = :price, first_day = :first, last_day = :last, weekdays = :weekdays, version = version + 1
        where id = :id
        """), details).param("id", id.value()).update();
  }

  private static StatementSpec described(StatementSpec sql, WantedDetails details) {
    CategoryId category = details.category();
    Money limit = details.priceLimit();
    WantedHours hours = details.hours();
    return sql.param("category", category == null ? null : category.value(), Types.BIGINT).param("title", details.title())
        .param("body", details.body()).param("quantity", details.quantity()).param("neededBy", details.neededBy(), Types.DATE)
        .param("longest", details.longestMm(), Types.INTEGER).param("price", limit == null ? null : limit.ore(), Types.BIGINT)
        .param("first", hours == null ? null : hours.first(), Types.DATE).param("last", hours == null ? null : hours.last(), Types.DATE)
        .param("weekdays", hours == null ? null : hours.days().stream().sorted().map(DayOfWeek::getValue).toArray(Integer[]::new),
            Types.ARRAY);
  }

  void close(WantedId id, WantedState state, Instant now) {
    jdbc.sql("update listing.wanted set state = :state, shown = false, closed_at = :now, version = version + 1 where id = :id")
        .param("state", state.name()).param("now", now.atOffset(ZoneOffset.UTC)).param("id", id.value()).update();
  }

  void reopen(WantedId id) {
    jdbc.sql("update listing.wanted set state = 'OPEN', shown = true, closed_at = null, version = version + 1 where id = :id")
        .param("id", id.value()).update();
  }

  /** Open ones whose day has passed. */
  List<WantedListing> lockLate(LocalDate today, int most) {
    return jdbc
        .sql(COLUMNS
            + " where w.state = 'OPEN' and coalesce(w.last_day, w.needed_by) < :today order by w.id limit :most for update skip locked")
        .param("today", today).param("most", most).query((row, _) -> wanted(row)).list();
  }

  /** Open ones of other units that an ad may answer: of a related category, or by their words. */
  List<WantedListing> openFor(Listing ad, Collection<CategoryId> related) {
    return jdbc.sql(COLUMNS + """
         where w.state = 'OPEN' and w.owner_unit <> :owner
          and (w.category_id = any (:related::bigint[]) or w.id in (select listing.wanted_by_words(search.held(:kind, :ad))))
        order by w.id
        """)
        .param("owner", ad.owner().value())
        .param("related", related.stream().map(CategoryId::value).toArray(Long[]::new))
        .param("kind", Marks.KIND)
        .param("ad", ad.id().value())
        .query((row, _) -> wanted(row)).list();
  }

  /** Keeps what an ad must say to answer it by its words. */
  void updateCondition(WantedId id, Condition condition) {
    jdbc.sql("""
        update listing.wanted
        set condition = case when :condition <> '' then array[:condition::tsquery] end, hooks = :hooks, rules = :rules
        where id = :id
        """)
        .param("condition", condition.tokens()).param("hooks", condition.hooks().toArray(String[]::new))
        .param("rules", condition.rules()).param("id", id.value()).update();
  }

  /** By which words the open ones of a municipality have been read. */
  record Reading(String municipality, String rules) {}

  List<Reading> readings() {
    return jdbc.sql("select municipality, rules from listing.wanted where state = 'OPEN' group by municipality, rules")
        .query((row, _) -> new Reading(row.getString(1), row.getString(2))).list();
  }

  /** Some of the open ones that were read so, kept from change until the end of the transaction. */
  List<WantedListing> lockRead(Reading reading, long after, int most) {
    return jdbc.sql(COLUMNS + """
         where w.state = 'OPEN' and w.municipality = :municipality and w.rules = :rules and w.id > :after
        order by w.id limit :most for update skip locked
        """).param("municipality", reading.municipality).param("rules", reading.rules).param("after", after).param("most", most)
        .query((row, _) -> wanted(row)).list();
  }

  /** Notes that the ad answers the wanted one; answers whether that is new. */
  boolean insertMatch(WantedId wanted, ListingId listing, Set<MatchReason> reasons, Instant now) {
    return jdbc.sql("""
        insert into listing.wanted_match (wanted_id, listing_id, reasons, told_at)
        values (:wanted, :listing, :reasons::text[], :now)
        on conflict do nothing
        """)
        .param("wanted", wanted.value()).param("listing", listing.value())
        .param("reasons", reasons.stream().sorted().map(Enum::name).toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC)).update() > 0;
  }

  /** Forgets what answered it, before it is compared anew. */
  void deleteMatches(WantedId wanted) {
    jdbc.sql("delete from listing.wanted_match where wanted_id = :wanted").param("wanted", wanted.value()).update();
  }

  private static WantedListing wanted(ResultSet row) throws SQLException {
    Long category = row.getObject("category_id", Long.class);
    Long limit = row.getObject("price_limit_ore", Long.class);
    OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
    Long by = row.getObject("created_by", Long.class);
    return new WantedListing(new WantedId(row.getLong("id")), new UnitId(row.getLong("owner_unit")),
        new Municipality(row.getString("municipality")),
        new WantedDetails(row.getString("title"), row.getString("body"), category == null ? null : new CategoryId(category),
            row.getInt("quantity"),
            row.getObject("needed_by", LocalDate.class), row.getObject("longest_side_mm", Integer.class),
            limit == null ? null : new Money(limit), hours(row)),
        WantedState.valueOf(row.getString("state")), closed == null ? null : closed.toInstant(), person(by), row.getInt("version"));
  }

  private static @Nullable WantedHours hours(ResultSet row) throws SQLException {
    LocalDate first = row.getObject("first_day", LocalDate.class);
    return first == null
        ? null
        : new WantedHours(first, row.getObject("last_day", LocalDate.class),
            Arrays.stream((Integer[]) row.getArray("weekdays").getArray()).map(DayOfWeek::of).collect(Collectors.toSet()));
  }

  private static @Nullable PersonId person(@Nullable Long id) {
    return id == null ? null : new PersonId(id);
  }
}
