package se.samnytta.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.oversight.Retention;

/** Notices, with the letters about them, are of no use a year later: the case itself tells what happened. */
@Component
@Order(50)
class NoticeRetention implements Retention {

  private final JdbcClient jdbc;

  NoticeRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "notices";
  }

  @Override
  public int usualDays() {
    return 365;
  }

  @Override
  public int drop(Municipality municipality, Instant before, int most) {
    return jdbc.sql("""
        delete from notification.notice
        where id in (select n.id from notification.notice n join organisation.v_person p on p.id = n.person_id
          where p.municipality = :municipality and n.told_at < :before order by n.id limit :most)
        """)
        .param("municipality", municipality.code())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
