package se.samnytta.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.files.Sheet;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import tools.jackson.databind.json.JsonMapper;

/** A table of people that waits while its administrator looks through it; then each good row is somebody invited. */
@Component
public class StaffImports {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  StaffImports(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps a table under the form's key; with a key that is used already the table that it has stays. */
  @Transactional
  public void keep(Actor actor, UUID key, Sheet sheet) {
    actor.require(Right.ADMINISTER);
    jdbc.sql("""
        insert into organisation.import_sheet (request_key, unit, person_id, content, uploaded_at)
        values (:key, :unit, :person, :content::jsonb, :now)
        on conflict (request_key) do nothing
        """)
        .param("key", key)
        .param("unit", actor.unit().value())
        .param("person", actor.person().value())
        .param("content", json.writeValueAsString(sheet))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The table that the actor keeps under the key. */
  @Transactional(readOnly = true)
  public Optional<Sheet> kept(Actor actor, UUID key) {
    return jdbc.sql("select content::text from organisation.import_sheet where request_key = :key and person_id = :person and unit = :unit")
        .param("key", key)
        .param("person", actor.person().value())
        .param("unit", actor.unit().value())
        .query((row, _) -> json.readValue(row.getString(1), Sheet.class))
        .optional();
  }

  /** Forgets tables of a day ago: they hold names and addresses. */
  @Transactional
  public int forgetOld() {
    return jdbc.sql("delete from organisation.import_sheet where uploaded_at < :then")
        .param("then", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
