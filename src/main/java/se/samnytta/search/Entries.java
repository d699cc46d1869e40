package se.samnytta.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be found. Written in the transaction that changes the subject, so that a subject is found as soon as it is shown
 * and is not found any more as soon as it is not; outside a transaction both verbs are refused.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Entries {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final Clock clock;

  Entries(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
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
        insert into search.entry (kind, subject_id, owner_unit, municipality, shown, reach, ordered_at, surfaced_at, title, words, body)
        values (:kind, :subject, :owner, :municipality, true, :reach, :orderedAt, :now, :title, :words, :body)
        on conflict (kind, subject_id) do update set owner_unit = excluded.owner_unit, municipality = excluded.municipality,
          reach = excluded.reach, ordered_at = excluded.ordered_at, title = excluded.title,
          words = excluded.words, body = excluded.body,
          surfaced_at = case
            when excluded.reach > entry.reach or excluded.words <> entry.words then excluded.surfaced_at
            else entry.surfaced_at end
        """, several.stream().map(entry -> new MapSqlParameterSource("kind", entry.kind())
        .addValue("subject", entry.subject())
        .addValue("owner", entry.owner().value())
        .addValue("municipality", entry.municipality().code())
        .addValue("reach", entry.reach().step())
        .addValue("orderedAt", entry.orderedAt().atOffset(ZoneOffset.UTC))
        .addValue("now", now)
        .addValue("title", entry.title())
        .addValue("words", entry.words())
        .addValue("body", entry.body()))
        .toArray(SqlParameterSource[]::new));
  }

  /** Lets it not be found any more. */
  public void remove(String kind, long subject) {
    jdbc.sql("delete from search.entry where kind = :kind and subject_id = :subject")
        .param("kind", kind)
        .param("subject", subject)
        .update();
  }
}
