package se.samnytta.security.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.web.Format;

/** What the page of passkeys shows. */
@Component
@Transactional(readOnly = true)
class PasskeyPages {

  private final JdbcClient jdbc;

  PasskeyPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PasskeyView> list(Actor actor, Format format) {
    return jdbc.sql("select id, name, created_at, last_used_at from security.passkey where person_id = :person order by id")
        .param("person", actor.person().value())
        .query((row, _) -> new PasskeyView(row.getLong("id"), row.getString("name"), day(row, "created_at", format),
            day(row, "last_used_at", format)))
        .list();
  }

  private static String day(ResultSet row, String column, Format format) throws SQLException {
    return row.getTimestamp(column) == null ? "" : format.date(row.getTimestamp(column).toInstant().atZone(Period.SWEDEN).toLocalDate());
  }
}
