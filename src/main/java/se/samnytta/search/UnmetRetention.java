package se.samnytta.search;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.oversight.Retention;

/** What was searched for and not found, two years after the month is over. */
@Component
@Order(61)
class UnmetRetention implements Retention {

  private final JdbcClient jdbc;

  UnmetRetention(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "unmet";
  }

  @Override
  public int usualDays() {
    return 730;
  }

  @Override
  public int drop(Municipality municipality, Instant before, int most) {
    return jdbc.sql("""
        delete from search.unmet
        where (municipality, month, words, step) in (
          select municipality, month, words, step from search.unmet
          where municipality = :municipality and month + interval '1 month' <= :before limit :most)
        """)
        .param("municipality", municipality.code())
        .param("before", LocalDate.ofInstant(before, Period.SWEDEN))
        .param("most", most)
        .update();
  }
}
