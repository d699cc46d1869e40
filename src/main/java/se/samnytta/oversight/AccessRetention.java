package se.samnytta.oversight;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;

/** Who has read about whom, kept for two years so that a person has time to ask. */
@Component
@Order(95)
class AccessRetention implements Retention {

  private final JdbcClient jdbc;

  AccessRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "accesses";
  }

  @Override
  public int usualDays() {
    return 730;
  }

  @Override
  public int drop(Municipality municipality, Instant before, int most) {
    return jdbc.sql("""
        delete from oversight.access
        where id in (select id from oversight.access where municipality = :municipality and at < :before order by id limit :most)
        """)
        .param("municipality", municipality.code())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
