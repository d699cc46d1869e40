package se.samnytta.staffing;

import java.time.DayOfWeek;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.OfferedWeekdays;

/** The days of the week that owners have said, for matching what is wanted. Within a transaction, as far as the asker sees the ad. */
@Component
class WeekdaysSaid implements OfferedWeekdays {

  private final JdbcClient jdbc;

  WeekdaysSaid(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<DayOfWeek> of(ListingId ad) {
    return jdbc.sql("select weekday from staffing.offer_hours where listing_id = :ad").param("ad", ad.value())
        .query((row, _) -> DayOfWeek.of(row.getInt(1))).set();
  }
}
