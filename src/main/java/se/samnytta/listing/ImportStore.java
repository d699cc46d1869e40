package se.samnytta.listing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.files.Sheet;
import se.samnytta.kernel.Actor;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of tables that wait to become ads. */
@Repository
class ImportStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Actor by, UUID key, Sheet sheet, Instant now) {
    jdbc.sql("""
        insert into listing.import_sheet (request_key, unit, person_id, content, uploaded_at)
        values (:key, :unit, :person, :content::jsonb, :now)
        on conflict on constraint import_sheet_is_kept_once do nothing
        """).param("key", key).param("unit", by.unit().value()).param("person", by.person().value())
        .param("content", json.writeValueAsString(sheet)).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  Optional<Sheet> find(Actor actor, UUID key) {
    return jdbc.sql("select content::text from listing.import_sheet where request_key = :key and unit = :unit")
        .param("key", key).param("unit", actor.unit().value()).query((row, _) -> json.readValue(row.getString(1), Sheet.class)).optional();
  }

  int deleteBefore(Instant then) {
    return jdbc.sql("delete from listing.import_sheet where uploaded_at < :then").param("then", then.atOffset(ZoneOffset.UTC)).update();
  }
}
