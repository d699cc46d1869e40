package se.samnytta.booking;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.oversight.Trace;
import se.samnytta.oversight.Traces;

/** What a person has asked for, decided and reported. It is the units' case and stays; the list of what to ask for goes. */
@Component
@Order(30)
class BookingTraces implements Traces {

  private final JdbcClient jdbc;

  BookingTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return "bookings";
  }

  @Override
  public List<Trace> about(PersonId person) {
    return jdbc.sql("""
        select s.at, s.booking_id::text as booking, s.what, s.note from booking.step s where s.person_id = :person
        union all
        select reported_at, booking_id::text, 'INCIDENT_REPORT', description from booking.incident where reported_by = :person
        union all
        select added_at, null, 'ON_THE_LIST', null from booking.cart_line where person_id = :person
        union all
        select made_at, null, 'CALENDAR_ADDRESS', null from booking.calendar_feed where person_id = :person
        union all
        select sent_at, booking_id::text, 'INVITED', null from booking.invitation where person_id = :person
        union all
        select joined_at, booking_id::text, 'IN_LINE', title from booking.place where person_id = :person
        order by at desc
        """)
        .param("person", person.value())
        .query((row, _) -> Trace.of(row, "booking", "what", "note"))
        .list();
  }

  @Override
  public int forget(PersonId person) {
    return take("delete from booking.cart_line where person_id = :person", person)
        + take("delete from booking.calendar_feed where person_id = :person", person)
        + take("delete from booking.invitation where person_id = :person", person);
  }

  private int take(String sql, PersonId person) {
    return jdbc.sql(sql).param("person", person.value()).update();
  }
}
