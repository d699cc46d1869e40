package se.samnytta.staffing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.OfferedWeekdays;

/** The days of the week that owners have said, and their hours. Within a transaction, as far as the asker sees the ad. */
@Component
class WeekdaysSaid implements OfferedWeekdays {

  private final JdbcClient jdbc;

  WeekdaysSaid(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<DayOfWeek> of(ListingId ad) {
    return hours(ad).keySet();
  }

  /** From when until when on each of the days; none when the owner has not said. */
  Map<DayOfWeek, Span> hours(ListingId ad) {
    Map<DayOfWeek, Span> hours = new EnumMap<>(DayOfWeek.class);
    jdbc.sql("select weekday, starts, ends from staffing.offer_hours where listing_id = :ad").param("ad", ad.value())
        .query((row, _) -> hours.put(DayOfWeek.of(row.getInt(1)),
            new Span(row.getObject(2, LocalTime.class), row.getObject(3, LocalTime.class))))
        .list();
    return hours;
  }
}
