package se.samnytta.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;

/** Saved searches and what each of them has found. */
@Repository
class SavedSearchStore {

  private static final String COLUMNS = """
      select id, person_id, unit, kind, name, query, cadence
      from search.saved_search
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  SavedSearchStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Saves it, or gives the one that is saved already this name and cadence. */
  SavedSearchId save(Actor actor, String kind, String name, String query, Cadence cadence, Condition condition, Instant now) {
    return new SavedSearchId(jdbc.sql("""
        insert into search.saved_search (person_id, unit, kind, name, query, cadence, created_at, compared_until, municipality, condition,
          hooks, rules)
        values (:person, :unit, :kind, :name, :query, :cadence, :now, :now, :municipality,
          case when :condition <> '' then array[:condition::tsquery] end, :hooks, :rules)
        on conflict (person_id, unit, kind, md5(query)) do update set name = excluded.name, cadence = excluded.cadence
        returning id
        """)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .param("kind", kind)
        .param("name", name)
        .param("query", query)
        .param("cadence", cadence.name())
        .param("municipality", Scope.current().municipality())
        .param("condition", condition.tokens())
        .param("hooks", condition.hooks().toArray(String[]::new))
        .param("rules", condition.rules())
        .param("now", at(now))
        .query(Long.class)
        .single());
  }

  /** Whose words they are read by, and by which they were, one of each. */
  List<Reading> readings() {
    return jdbc.sql("select kind, municipality, rules from search.saved_search group by kind, municipality, rules")
        .query((row, _) -> new Reading(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** By which words the searches of a municipality have been read; it is empty for those outside. */
  record Reading(String kind, String municipality, String rules) {}

  /** Some that were read so, kept from change until the end of the transaction. */
  List<Unread> lockRead(Reading reading, long after, int most) {
    return jdbc.sql("""
        select id, query from search.saved_search
        where kind = :kind and municipality = :municipality and rules = :rules and id > :after
        order by id limit :most for update skip locked
        """)
        .param("kind", reading.kind)
        .param("municipality", reading.municipality)
        .param("rules", reading.rules)
        .param("after", after)
        .param("most", most)
        .query((row, _) -> new Unread(new SavedSearchId(row.getLong(1)), row.getString(2)))
        .list();
  }

  /** One that is to be read anew. */
  record Unread(SavedSearchId id, String query) {}

  void updateConditions(Map<SavedSearchId, Condition> conditions) {
    batch.batchUpdate("""
        update search.saved_search
        set condition = case when :condition <> '' then array[:condition::tsquery] end, hooks = :hooks, rules = :rules
        where id = :id
        """, conditions.entrySet().stream().map(each -> new MapSqlParameterSource("id", each.getKey().value())
        .addValue("condition", each.getValue().tokens())
        .addValue("hooks", each.getValue().hooks().toArray(String[]::new))
        .addValue("rules", each.getValue().rules()))
        .toArray(SqlParameterSource[]::new));
  }

  Optional<SavedSearch> find(Actor actor, SavedSearchId id) {
    return jdbc.sql(COLUMNS + " where id = :id and person_id = :person")
        .param("id", id.value())
        .param("person", actor.person().value())
        .query((row, _) -> savedSearch(row))
        .optional();
  }

  /** The person's own that have the words in their name, the last saved first. */
  List<SavedSearch> called(Actor actor, String kind, String words, int most) {
    return jdbc.sql(COLUMNS + """
         where person_id = :person and kind = :kind and position(lower(:words) in lower(name)) > 0
        order by id desc
        limit :most
        """)
        .param("person", actor.person().value())
        .param("kind", kind)
        .param("words", words)
        .param("most", most)
        .query((row, _) -> savedSearch(row))
        .list();
  }

  boolean delete(Actor actor, SavedSearchId id) {
    return jdbc.sql("delete from search.saved_search where id = :id and person_id = :person")
        .param("id", id.value())
        .param("person", actor.person().value())
        .update() > 0;
  }

  boolean updateCadence(Actor actor, SavedSearchId id, Cadence cadence) {
    return jdbc.sql("update search.saved_search set cadence = :cadence where id = :id and person_id = :person")
        .param("cadence", cadence.name())
        .param("id", id.value())
        .param("person", actor.person().value())
        .update() > 0;
  }

  /**
   * Finds those that what has surfaced until then may answer, and keeps what each is to be asked about; answers how many pairs that
   * are. Another node waits until this one has finished.
   *
   * @param overlap what surfaced in a transaction that had not committed the last time is looked at again
   */
  int percolate(String kind, Duration overlap, Instant until) {
    jdbc.sql("""
        insert into search.compared (kind, until)
        values (:kind, coalesce((select min(compared_until) from search.saved_search where kind = :kind), :until)) on conflict do nothing
        """).param("kind", kind).param("until", at(until)).update();
    OffsetDateTime last = jdbc.sql("select until from search.compared where kind = :kind for update").param("kind", kind)
        .query(OffsetDateTime.class).single();
    int found = jdbc.sql("""
        insert into search.saved_search_candidate (saved_search_id, subject_id)
        select search, e.subject_id
        from search.entry e
        cross join lateral search.percolated(e.kind, e.subject_id, make_interval(secs => :overlap)) search
        where e.kind = :kind and e.surfaced_at >= :last and e.surfaced_at < :until
        on conflict do nothing
        """)
        .param("kind", kind)
        .param("overlap", overlap.toSeconds())
        .param("last", last.minus(overlap))
        .param("until", at(until))
        .update();
    jdbc.sql("update search.compared set until = greatest(until, :until) where kind = :kind").param("kind", kind).param("until", at(until))
        .update();
    return found;
  }

  /** Those that are to be asked about something. */
  List<SavedSearch> meant() {
    return jdbc.sql(COLUMNS + " s where exists (select from search.saved_search_candidate c where c.saved_search_id = s.id) order by s.id")
        .query((row, _) -> savedSearch(row))
        .list();
  }

  /** What it is to be asked about. */
  List<Long> candidates(SavedSearchId id) {
    return jdbc.sql("select subject_id from search.saved_search_candidate where saved_search_id = :id").param("id", id.value())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  void deleteCandidates(SavedSearchId id, Collection<Long> subjects) {
    jdbc.sql("delete from search.saved_search_candidate where saved_search_id = :id and subject_id = any (:subjects::bigint[])")
        .param("id", id.value())
        .param("subjects", subjects.toArray(Long[]::new))
        .update();
  }

  /** Notes what was found; answers those that had not been found before. */
  List<Long> insertHits(SavedSearchId id, Collection<Long> subjects, Instant now) {
    return jdbc.sql("""
        insert into search.saved_search_hit (saved_search_id, subject_id, found_at)
        select :id, subject, :now from unnest(:subjects::bigint[]) subject
        on conflict do nothing
        returning subject_id
        """)
        .param("id", id.value())
        .param("subjects", subjects.toArray(Long[]::new))
        .param("now", at(now))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** Whether it is still there; if so it stays until the end of the transaction. */
  boolean lock(SavedSearchId id) {
    return jdbc.sql("select 1 from search.saved_search where id = :id for update").param("id", id.value()).query(Integer.class).optional()
        .isPresent();
  }

  /** Those of the cadence that have found something nobody has been told. */
  List<SavedSearch> untold(Cadence cadence) {
    return jdbc.sql(COLUMNS + " s" + """
         where cadence = :cadence
          and exists (select 1 from search.saved_search_hit h where h.saved_search_id = s.id and h.told_at is null)
        order by id
        """)
        .param("cadence", cadence.name())
        .query((row, _) -> savedSearch(row))
        .list();
  }

  /** What it has found that nobody has been told. */
  List<Long> untoldHits(SavedSearchId id) {
    return jdbc.sql("select subject_id from search.saved_search_hit where saved_search_id = :id and told_at is null")
        .param("id", id.value())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /** Marks those of the subjects as told that had not been; answers them. */
  List<Long> updateTold(SavedSearchId id, Collection<Long> subjects, Instant now) {
    return jdbc.sql("""
        update search.saved_search_hit set told_at = :now
        where saved_search_id = :id and told_at is null and subject_id = any (:subjects::bigint[])
        returning subject_id
        """)
        .param("id", id.value())
        .param("subjects", subjects.toArray(Long[]::new))
        .param("now", at(now))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static SavedSearch savedSearch(ResultSet row) throws SQLException {
    return new SavedSearch(new SavedSearchId(row.getLong("id")), new PersonId(row.getLong("person_id")), new UnitId(row.getLong("unit")),
        row.getString("kind"), row.getString("name"), row.getString("query"), Cadence.valueOf(row.getString("cadence")));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
