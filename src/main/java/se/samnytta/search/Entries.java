package se.samnytta.search;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.search.language.Analyzer;
import se.samnytta.search.language.Corrections;
import se.samnytta.search.language.Phrases;

/**
 * What can be found. Written in the transaction that changes the subject, so that a subject is found as soon as it is shown
 * and is not found any more as soon as it is not; outside a transaction both verbs are refused.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Entries {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final ObjectProvider<Analyzer> analyzer;
  private final Spelling spelling;
  private final Clock clock;

  Entries(JdbcClient jdbc, NamedParameterJdbcTemplate batch, ObjectProvider<Analyzer> analyzer, Spelling spelling, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.analyzer = analyzer;
    this.spelling = spelling;
    this.clock = clock;
  }

  /** Lets it be found as it is now. It surfaces anew, for saved searches, when it reaches further or is about something else. */
  public void put(Entry entry) {
    put(List.of(entry));
  }

  /** As above, for several. */
  public void put(List<Entry> several) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    batch.batchUpdate("""
        insert into search.entry (kind, subject_id, owner_unit, municipality, shown, reach, ordered_at, surfaced_at, title, body, marks,
          latitude, longitude, tokens, phrases, rules)
        values (:kind, :subject, :owner, :municipality, true, :reach, :orderedAt, :now, :title, :body, :marks, :latitude, :longitude,
          array_to_tsvector(:tokens), :phrases, :rules)
        on conflict (kind, subject_id) do update set owner_unit = excluded.owner_unit, municipality = excluded.municipality,
          reach = excluded.reach, ordered_at = excluded.ordered_at, title = excluded.title, body = excluded.body, marks = excluded.marks,
          latitude = excluded.latitude, longitude = excluded.longitude, tokens = excluded.tokens, phrases = excluded.phrases,
          rules = excluded.rules,
          surfaced_at = case
            when excluded.reach > entry.reach or excluded.title <> entry.title or excluded.marks <> entry.marks then excluded.surfaced_at
            else entry.surfaced_at end
        """, several.stream().map(entry -> new MapSqlParameterSource("kind", entry.kind())
        .addValue("subject", entry.subject())
        .addValue("owner", entry.owner().value())
        .addValue("municipality", entry.municipality().code())
        .addValue("reach", entry.reach().step())
        .addValue("orderedAt", entry.orderedAt().atOffset(ZoneOffset.UTC))
        .addValue("now", now)
        .addValue("title", entry.title())
        .addValue("body", entry.body())
        .addValue("marks", entry.marks().toArray(String[]::new))
        .addValue("latitude", entry.latitude(), Types.DOUBLE)
        .addValue("longitude", entry.longitude(), Types.DOUBLE)
        .addValue("tokens", tokens(entry.title(), entry.body()))
        .addValue("phrases", phrases(entry.title()))
        .addValue("rules", Tokens.RULES))
        .toArray(SqlParameterSource[]::new));
    learn(several.stream().map(Entry::title).toList());
  }

  /** Lets it not be found any more. */
  public void remove(String kind, long subject) {
    jdbc.sql("delete from search.entry where kind = :kind and subject_id = :subject")
        .param("kind", kind)
        .param("subject", subject)
        .update();
  }

  /** Makes the tokens anew of some that were made by older rules; answers how many there were. */
  public int renew(int most) {
    record Old(String kind, long subject, String title, String body) {}
    List<Old> old = jdbc.sql("""
        select kind, subject_id, title, body from search.entry where rules < :rules limit :most for update skip locked
        """)
        .param("rules", Tokens.RULES)
        .param("most", most)
        .query((row, _) -> new Old(row.getString(1), row.getLong(2), row.getString(3), row.getString(4)))
        .list();
    batch.batchUpdate("""
        update search.entry set tokens = array_to_tsvector(:tokens), phrases = :phrases, rules = :rules
        where kind = :kind and subject_id = :subject
        """, old.stream().map(each -> new MapSqlParameterSource("kind", each.kind)
        .addValue("subject", each.subject)
        .addValue("tokens", tokens(each.title, each.body))
        .addValue("phrases", phrases(each.title))
        .addValue("rules", Tokens.RULES))
        .toArray(SqlParameterSource[]::new));
    learn(old.stream().map(Old::title).toList());
    return old.size();
  }

  private String[] tokens(String title, String body) {
    return Tokens.of(analyzer.getObject().roles(title), analyzer.getObject().roles(body)).toArray(String[]::new);
  }

  private String[] phrases(String title) {
    return new Phrases(analyzer.getObject()).of(title).stream().map(each -> each.beginning() + "=" + each.phrase()).toArray(String[]::new);
  }

  private void learn(List<String> titles) {
    Set<String> words = new HashSet<>();
    titles.forEach(title -> Corrections.words(analyzer.getObject().words(title)).forEach(words::add));
    spelling.learn(words);
  }
}
