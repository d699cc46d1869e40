package se.samnytta.staffing;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;

/** A no in writing: that nobody was free when a unit looked for somebody's time. It is the unit's own, to print and to keep. */
@Component
public class Refusals {

  private final JdbcClient jdbc;
  private final Clock clock;

  Refusals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes it down, once for each press of the button.
   *
   * @param lookedAt how many offers of the competence there were, none of them free enough
   */
  @Transactional
  public long write(Actor actor, UUID key, Sought sought, int lookedAt) {
    actor.require(Right.SEEK);
    return jdbc.sql("""
        insert into staffing.refusal (request_key, unit, asked_by, at, category_id, first_day, last_day, week_minutes, weekdays, looked_at)
        values (:key, :unit, :person, :now, :category, :first, :last, :minutes, :weekdays, :looked)
        on conflict (unit, request_key) do update set looked_at = refusal.looked_at
        returning id
        """)
        .param("key", key)
        .param("unit", actor.unit().value())
        .param("person", actor.person().value())
        .param("now", Rows.at(clock.instant()))
        .param("category", sought.category().value())
        .param("first", sought.first())
        .param("last", sought.last())
        .param("minutes", sought.weekMinutes())
        .param("weekdays", sought.weekdays().stream().map(java.time.DayOfWeek::getValue).toArray(Integer[]::new))
        .param("looked", lookedAt)
        .query(Long.class)
        .single();
  }
}
