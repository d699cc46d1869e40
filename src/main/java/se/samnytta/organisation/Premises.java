package se.samnytta.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.UnitId;

/** When a unit is open, and whether it has been stopped from borrowing. */
@Component
@Transactional(readOnly = true)
public class Premises {

  private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("mon", DayOfWeek.MONDAY, "tue", DayOfWeek.TUESDAY, "wed",
      DayOfWeek.WEDNESDAY, "thu", DayOfWeek.THURSDAY, "fri", DayOfWeek.FRIDAY, "sat", DayOfWeek.SATURDAY, "sun", DayOfWeek.SUNDAY);

  private final JdbcClient jdbc;
  private final WorkingDays workingDays;

  Premises(JdbcClient jdbc, WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
  }

  public OpenDays openDays(UnitId unit) {
    return jdbc.sql("""
        select array(select jsonb_object_keys(u.opening_hours)),
          array(select c.day::text from organisation.v_closed_day c where c.unit = u.id)
        from organisation.v_unit u
        where u.id = :unit
        """)
        .param("unit", unit.value())
        .query((row, _) -> new OpenDays(weekdays(row), closed(row), workingDays::isHoliday))
        .single();
  }

  /** Why and until when the unit may not borrow, if it may not on that day. */
  public Optional<Suspension> suspension(UnitId unit, LocalDate day) {
    return jdbc
        .sql("select suspended_until, suspended_reason from organisation.v_unit_standing where id = :unit and suspended_until >= :day")
        .param("unit", unit.value())
        .param("day", day)
        .query((row, _) -> new Suspension(row.getObject(1, LocalDate.class), Optional.ofNullable(row.getString(2)).orElse("")))
        .optional();
  }

  private static Set<DayOfWeek> weekdays(ResultSet row) throws SQLException {
    Set<DayOfWeek> open = new HashSet<>();
    for (String key : (String[]) row.getArray(1).getArray())
      if (WEEKDAYS.get(key) != null)
        open.add(WEEKDAYS.get(key));
    return open;
  }

  private static Set<LocalDate> closed(ResultSet row) throws SQLException {
    return new HashSet<>(List.of((String[]) row.getArray(2).getArray()).stream().map(LocalDate::parse).toList());
  }
}
