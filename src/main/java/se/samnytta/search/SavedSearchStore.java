package se.samnytta.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Saved searches and what each of them has found. */
@Repository
class SavedSearchStore {

  private static final String COLUMNS = """
      select id, person_id, unit, kind, name, query, cadence, compared_until
      from search.saved_search
      """;

  private final JdbcClient jdbc;

  SavedSearchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Saves it, or gives the one that is saved already this name and cadence. */
  SavedSearchId save(Actor actor, String kind, String name, String query, Cadence cadence, Instant now) {
    return new SavedSearchId(jdbc.sql("""
        insert into search.saved_search (person_id, unit, kind, name, query, cadence, created_at, compared_until)
        values (:person, :unit, :kind, :name, :query, :cadence, :now, :now)
        on conflict (person_id, unit, kind, md5(query)) do update set name = excluded.name, cadence = excluded.cadence
        returning id
        """)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .param("kind", kind)
        .param("name", name)
        .param("query", query)
        .param("cadence", cadence.name())
        .param("now", at(now))
        .query(Long.class)
        .single());
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

  /** Those that something of their kind has surfaced for since they were last compared. */
  List<SavedSearch> uncompared(Instant until) {
    return jdbc.sql("""
        select s.id, s.person_id, s.unit, s.kind, s.name, s.query, s.cadence, s.compared_until
        from search.saved_search s
        where s.compared_until < (select max(e.surfaced_at) from search.entry e where e.kind = s.kind and e.surfaced_at < :until)
        order by s.id
        """)
        .param("until", at(until))
        .query((row, _) -> savedSearch(row))
        .list();
  }

  /** What surfaced from that moment until this one. */
  List<Long> surfaced(String kind, Instant from, Instant until) {
    return jdbc.sql("select subject_id from search.entry where kind = :kind and surfaced_at >= :from and surfaced_at < :until")
        .param("kind", kind)
        .param("from", at(from))
        .param("until", at(until))
        .query((row, _) -> row.getLong(1))
        .list();
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
  boolean updateCompared(SavedSearchId id, Instant until) {
    return jdbc.sql("update search.saved_search set compared_until = greatest(compared_until, :until) where id = :id")
        .param("until", at(until))
        .param("id", id.value())
        .update() == 1;
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
        row.getString("kind"), row.getString("name"), row.getString("query"), Cadence.valueOf(row.getString("cadence")),
        row.getObject("compared_until", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
