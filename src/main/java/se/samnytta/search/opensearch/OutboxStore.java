package se.samnytta.search.opensearch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cluster is to be told, and how far it has been told. */
final class OutboxStore {

  private static final String DOCUMENT = """
      select e.kind, e.subject_id, (extract(epoch from e.ordered_at) * 1000000)::bigint as ordered, tsvector_to_array(e.tokens) as tokens,
        e.latitude, e.longitude
      from search.entry e
      """;

  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A change of a subject. */
  record Change(long id, String kind, long subject) {}

  /** A subject as it is found. */
  record Document(String kind, long subject, long ordered, List<String> tokens, @Nullable Double latitude, @Nullable Double longitude) {

    static Document of(ResultSet row) throws SQLException {
      Array tokens = row.getArray("tokens");
      return new Document(row.getString("kind"), row.getLong("subject_id"), row.getLong("ordered"), List.of((String[]) tokens.getArray()),
          row.getObject("latitude", Double.class), row.getObject("longitude", Double.class));
    }
  }

  /** How many changes wait, counted to a thousand, and how long the first of them has. */
  record Waiting(long count, Duration oldest) {}

  /** Lets changes be written down from now on, or not any more. */
  boolean feed(boolean wanted) {
    return jdbc.sql("select search.feed(:wanted)").param("wanted", wanted).query(Boolean.class).single();
  }

  /** The first that nobody else has taken; they stay taken until the end of the transaction. */
  List<Change> take(int most) {
    return jdbc.sql("select id, kind, subject_id from search.outbox order by id limit :most for update skip locked")
        .param("most", most)
        .query((row, _) -> new Change(row.getLong("id"), row.getString("kind"), row.getLong("subject_id")))
        .list();
  }

  void delete(Collection<Long> ids) {
    jdbc.sql("delete from search.outbox where id = any (:ids::bigint[])").param("ids", ids.toArray(Long[]::new)).update();
  }

  Waiting waiting() {
    return jdbc.sql("""
        select count(*) as waiting, coalesce(extract(epoch from clock_timestamp() - min(written_at)) * 1000, 0)::bigint as oldest
        from (select written_at from search.outbox order by id limit 1000) first
        """)
        .query((row, _) -> new Waiting(row.getLong("waiting"), Duration.ofMillis(Math.max(0, row.getLong("oldest")))))
        .single();
  }

  /** The subjects of the changes as they are now; those that are gone are not among them. */
  List<Document> documents(Collection<Change> changes) {
    return jdbc.sql(DOCUMENT + """
        join unnest(:kinds::text[], :subjects::bigint[]) as changed (kind, subject_id) using (kind, subject_id)
        """)
        .param("kinds", changes.stream().map(Change::kind).toArray(String[]::new))
        .param("subjects", changes.stream().map(Change::subject).toArray(Long[]::new))
        .query((row, _) -> Document.of(row))
        .list();
  }

  /** The next ones after those that are in the index already. */
  List<Document> after(EngineIndex index, int most) {
    return jdbc.sql(DOCUMENT + """
        where (e.kind, e.subject_id) > (:kind, :subject)
        order by e.kind, e.subject_id
        limit :most
        """)
        .param("kind", index.lastKind())
        .param("subject", index.lastSubject())
        .param("most", most)
        .query((row, _) -> Document.of(row))
        .list();
  }

  List<EngineIndex> indexes() {
    return indexes("");
  }

  /** As above; none of them goes away before the end of the transaction. */
  List<EngineIndex> keptIndexes() {
    return indexes(" for share");
  }

  private List<EngineIndex> indexes(String how) {
    return jdbc.sql("""
        select name, form, outdated, last_kind, last_subject, copied, total, ready_at is not null as ready
        from search.engine_index order by begun_at
        """ + how)
        .query((row, _) -> new EngineIndex(row.getString("name"), row.getInt("form"), row.getBoolean("outdated"),
            row.getString("last_kind"), row.getLong("last_subject"), row.getLong("copied"), row.getLong("total"), row.getBoolean("ready")))
        .list();
  }

  /** From now on it is told of changes. */
  EngineIndex insert(String name) {
    jdbc.sql("insert into search.engine_index (name, form, total) select :name, :form, count(*) from search.entry")
        .param("name", name)
        .param("form", EngineIndex.FORM)
        .update();
    return find(name).orElseThrow();
  }

  Optional<EngineIndex> find(String name) {
    return indexes().stream().filter(index -> index.name().equals(name)).findFirst();
  }

  EngineIndex updateCopied(EngineIndex index, List<Document> copied) {
    jdbc.sql("update search.engine_index set last_kind = :kind, last_subject = :subject, copied = copied + :count where name = :name")
        .param("kind", copied.getLast().kind())
        .param("subject", copied.getLast().subject())
        .param("count", copied.size())
        .param("name", index.name())
        .update();
    return find(index.name()).orElseThrow();
  }

  /** It is searched now; the others are told of nothing any more. */
  void updateReady(String name) {
    jdbc.sql("update search.engine_index set ready_at = clock_timestamp() where name = :name").param("name", name).update();
    jdbc.sql("delete from search.engine_index where name <> :name").param("name", name).update();
  }

  void delete(EngineIndex index) {
    jdbc.sql("delete from search.engine_index where name = :name").param("name", index.name()).update();
  }
}
