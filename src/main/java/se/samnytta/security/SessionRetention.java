package se.samnytta.security;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.oversight.Retention;

/** Signed-in browsers, a month after they were last seen. */
@Component
@Order(70)
class SessionRetention implements Retention {

  private final JdbcClient jdbc;

  SessionRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "sessions";
  }

  @Override
  public int usualDays() {
    return 30;
  }

  @Override
  public int drop(Municipality municipality, Instant before, int most) {
    return jdbc.sql("""
        delete from security.login_session
        where token_hash in (select s.token_hash from security.login_session s join organisation.v_person p on p.id = s.person_id
          where p.municipality = :municipality and s.last_seen_at < :before limit :most)
        """)
        .param("municipality", municipality.code())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
