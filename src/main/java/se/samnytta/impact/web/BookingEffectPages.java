package se.samnytta.impact.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/** The SQL behind what one booking has saved. */
@Component
@Transactional(readOnly = true)
class BookingEffectPages {

  private final JdbcClient jdbc;
  private final Units units;

  BookingEffectPages(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /** Nothing while nothing has changed hands. */
  Optional<BookingEffectView> of(BookingId booking) {
    return jdbc.sql("""
        select count(*) as hand_overs, coalesce(sum(quantity), 0) as pieces,
          coalesce(sum(quantity) filter (where co2e_g is not null), 0) as covered_pieces, coalesce(sum(co2e_low_g), 0) as co2e_low_g,
          coalesce(sum(co2e_g), 0) as co2e_g, coalesce(sum(co2e_high_g), 0) as co2e_high_g, coalesce(sum(waste_g), 0) as waste_g,
          coalesce(sum(saving_ore), 0) as saving_ore, count(*) filter (where receipt = 'CONFIRMED') as confirmed_hand_overs,
          count(*) filter (where share <> 'ASSUMED') as answered_hand_overs, bool_or(receipt = 'AWAITED') as awaited,
          bool_or(receipt = 'ASSUMED') as assumed, array_agg(distinct giver_unit) as givers, array_agg(distinct receiver_unit) as receivers,
          array_remove(array_agg(distinct source || ', ' || source_year), null) as sources
        from impact.effect
        where booking_id = :booking
        having count(*) > 0
        """).param("booking", booking.value()).query((row, _) -> view(row)).optional();
  }

  private BookingEffectView view(ResultSet row) throws SQLException {
    var sums = new Sums(row.getLong("hand_overs"), row.getLong("pieces"), row.getLong("covered_pieces"), row.getLong("co2e_low_g"),
        row.getLong("co2e_g"), row.getLong("co2e_high_g"), row.getLong("waste_g"), new Money(row.getLong("saving_ore")),
        row.getLong("confirmed_hand_overs"), 0, row.getLong("answered_hand_overs"));
    Long[] givers = (Long[]) row.getArray("givers").getArray();
    Long[] receivers = (Long[]) row.getArray("receivers").getArray();
    boolean oneWay = givers.length == 1 && receivers.length == 1;
    return new BookingEffectView(sums.coveredPieces() > 0, sums, sums.answeredHandOvers() == 0,
        row.getBoolean("awaited") ? "AWAITED" : row.getBoolean("assumed") ? "ASSUMED" : "CONFIRMED",
        oneWay ? name(givers[0]) : null, oneWay ? name(receivers[0]) : null, List.of((String[]) row.getArray("sources").getArray()));
  }

  private String name(long unit) {
    return units.find(new UnitId(unit)).map(Unit::name).orElse("");
  }
}
