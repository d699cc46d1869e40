package se.samnytta.booking;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.oversight.Retention;

/** What somebody meant to ask for a quarter ago. */
@Component
@Order(30)
class CartRetention implements Retention {

  private final JdbcClient jdbc;

  CartRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "lists";
  }

  @Override
  public int usualDays() {
    return 90;
  }

  @Override
  public int drop(Municipality municipality, Instant before, int most) {
    return jdbc.sql("""
        delete from booking.cart_line
        where id in (select c.id from booking.cart_line c join organisation.v_person p on p.id = c.person_id
          where p.municipality = :municipality and c.added_at < :before order by c.id limit :most)
        """)
        .param("municipality", municipality.code())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .update();
  }
}
