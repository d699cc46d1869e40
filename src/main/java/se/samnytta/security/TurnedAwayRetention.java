package se.samnytta.security;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.oversight.Retention;

/** Whom a provider vouched for and who was not let in, a month after they last tried. */
@Component
@Order(71)
class TurnedAwayRetention implements Retention {

  private final JdbcClient jdbc;

  TurnedAwayRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "turnedAway";
  }

  @Override
  public int usualDays() {
    return 30;
  }

  @Override
  public int drop(Municipality municipality, Instant before, int most) {
    return jdbc.sql("""
        delete from security.turned_away
        where id in (select id from security.turned_away where municipality = :municipality and last_at < :before limit :most)
        """)
        .param("municipality", municipality.code())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
