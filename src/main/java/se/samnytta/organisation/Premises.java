package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.UnitId;

/** When a unit is open, and whether it has been stopped from borrowing. */
@Component
@Transactional(readOnly = true)
public class Premises {

  private final JdbcClient jdbc;
  private final Units units;
  private final WorkingDays workingDays;

  Premises(JdbcClient jdbc, Units units, WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.units = units;
    this.workingDays = workingDays;
  }

  public OpenDays openDays(UnitId unit) {
    OpeningDays said = units.openingDays(unit);
    return new OpenDays(said.weekdays(), said.closed(), workingDays::isHoliday);
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
}
