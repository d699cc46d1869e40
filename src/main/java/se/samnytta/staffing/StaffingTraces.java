package se.samnytta.staffing;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/**
 * What a person was asked to do for others, what they answered and when they were away. That somebody came is the units' case and
 * stays; why they were away goes.
 */
@Component
@Order(35)
class StaffingTraces implements Traces {

  private final JdbcClient jdbc;

  StaffingTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "work";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select asked_at as at, booking_id::text as booking, state as what, first_day::text as first, last_day::text as last
        from staffing.candidate where person_id = :person
        union all
        select reported_at, booking_id::text, 'AWAY_' || why, first_day::text, last_day::text
        from staffing.absence where person_id = :person
        order by at desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "booking", "what", "first", "last"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return jdbc.sql("delete from staffing.absence where person_id = :person").param("person", person.value()).update();
  }
}
