package se.samnytta.impact.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/** The SQL behind the pages of effects. */
@Component
@Transactional(readOnly = true)
class EffectPages {

  /** A municipality that takes part, or a department. */
  record Named<T>(T id, String name) {}

  private static final String SUMS = """
      count(*) as hand_overs, sum(e.quantity) as pieces,
      coalesce(sum(e.quantity) filter (where e.co2e_g is not null), 0) as covered_pieces,
      coalesce(sum(e.co2e_low_g), 0) as co2e_low_g, coalesce(sum(e.co2e_g), 0) as co2e_g, coalesce(sum(e.co2e_high_g), 0) as co2e_high_g,
      coalesce(sum(e.waste_g), 0) as waste_g, coalesce(sum(e.saving_ore), 0) as saving_ore,
      count(*) filter (where e.receipt = 'CONFIRMED') as confirmed_hand_overs,
      coalesce(sum(e.co2e_g) filter (where e.receipt = 'CONFIRMED'), 0) as confirmed_co2e_g,
      count(*) filter (where e.share <> 'ASSUMED') as answered_hand_overs
      """;

  private final JdbcClient jdbc;

  EffectPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What anybody may know, of all time. */
  List<Cell> cells() {
    return jdbc.sql("""
        select month, category_id, giver, receiver, hand_overs, pieces, covered_pieces, co2e_low_g, co2e_g, co2e_high_g,
          waste_g, saving_ore, confirmed_hand_overs, confirmed_co2e_g, answered_hand_overs
        from impact.figures('-infinity', 'infinity')
        order by month, category_id, receiver, giver
        """)
        .query((row, _) -> cell(row)).list();
  }

  /** What came to the units, for whoever may see it. */
  List<Cell> received(List<Long> units) {
    return cells("e.receiver_unit = any (:units)", units);
  }

  /** What the units let others have. */
  List<Cell> given(List<Long> units) {
    return cells("e.giver_unit = any (:units) and not e.receiver_unit = any (:units)", units);
  }

  private List<Cell> cells(String where, List<Long> units) {
    return jdbc.sql("""
        select date_trunc('month', e.at at time zone 'Europe/Stockholm')::date as month, coalesce(c.root_id, c.id) as category_id,
          e.giver_municipality as giver, e.receiver_municipality as receiver, %s
        from impact.effect e
        join inventory.v_category c on c.id = e.category_id
        where %s
        group by 1, 2, 3, 4
        """.formatted(SUMS, where)).param("units", new SqlArrayValue("bigint", units.toArray())).query((row, _) -> cell(row)).list();
  }

  private static Cell cell(ResultSet row) throws SQLException {
    String giver = row.getString("giver");
    return new Cell(YearMonth.from(row.getObject("month", LocalDate.class)), new CategoryId(row.getLong("category_id")),
        giver == null ? null : new Municipality(giver), new Municipality(row.getString("receiver")),
        new Sums(row.getLong("hand_overs"), row.getLong("pieces"), row.getLong("covered_pieces"), row.getLong("co2e_low_g"),
            row.getLong("co2e_g"), row.getLong("co2e_high_g"), row.getLong("waste_g"), new Money(row.getLong("saving_ore")),
            row.getLong("confirmed_hand_overs"), row.getLong("confirmed_co2e_g"), row.getLong("answered_hand_overs")));
  }

  /** Those that take part, in Swedish order. */
  List<Named<Municipality>> municipalities() {
    return jdbc.sql("select code, name from organisation.v_municipality where active order by name collate \"sv-x-icu\"")
        .query((row, _) -> new Named<>(new Municipality(row.getString(1)), row.getString(2)))
        .list();
  }

  /** The units directly below the municipality itself. */
  List<Named<UnitId>> departments(Municipality municipality) {
    return jdbc.sql("""
        select u.id, u.name
        from organisation.v_unit u
        join organisation.v_unit top on top.id = u.parent_id and top.parent_id is null
        where u.municipality = :municipality
        order by u.name collate "sv-x-icu", u.id
        """)
        .param("municipality", municipality.code())
        .query((row, _) -> new Named<>(new UnitId(row.getLong(1)), row.getString(2)))
        .list();
  }
}
