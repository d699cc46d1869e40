package se.samnytta.audit;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What has happened to one thing, or to all of a kind, as the audit trail of the asker's municipality tells it. */
@Component
@Transactional(readOnly = true)
public class History {

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  History(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The newest first, at most fifty. */
  public List<Happening> of(String subject, Object id) {
    return newest(subject, id.toString());
  }

  /** What has happened to all things of that kind; the newest first, at most fifty. */
  public List<Happening> ofAll(String subject) {
    return newest(subject, null);
  }

  private List<Happening> newest(String subject, @Nullable String id) {
    return jdbc.sql("""
        select at, person_id, action, detail::text, coalesce(why, '') as why
        from audit.entry
        where subject_kind = :subject and (:id::text is null or subject_id = :id)
        order by audit.entry.id desc
        limit :most
        """)
        .param("subject", subject)
        .param("id", id, Types.VARCHAR)
        .param("most", MOST)
        .query((row, _) -> new Happening(row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getObject("person_id") == null ? null : new PersonId(row.getLong("person_id")), row.getString("action"),
            json.readValue(row.getString("detail"), new TypeReference<>() {
            }), row.getString("why")))
        .list();
  }
}
