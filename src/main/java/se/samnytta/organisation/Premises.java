package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.UnitId;

/** When a unit is open, how far it is to another, and whether it has been stopped from borrowing. */
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
    return new OpenDays(said.weekdays(), said.closed(), workingDays::isHoliday, said.hours());
  }

  /** The hours of each weekday in order, as far as the unit has said. */
  public List<OpeningHours> openingHours(UnitId unit) {
    return units.openingDays(unit).hours();
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

  /** Metres between the two units as the crow flies, nothing when one has no coordinates. */
  public Optional<Long> metres(UnitId one, UnitId other) {
    return jdbc.sql("""
        select kernel.metres(o.latitude, o.longitude, r.latitude, r.longitude)::bigint
        from organisation.v_unit o, organisation.v_unit r
        where o.id = :one and r.id = :other and o.latitude is not null and r.latitude is not null
        """)
        .param("one", one.value())
        .param("other", other.value())
        .query(Long.class)
        .optional();
  }
}
