package se.samnytta.booking;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.UnitClosed;

/**
 * Lets bookings that run follow when a unit closes, in the transaction in which it does. What is over stays under the old name;
 * so does a booking between the unit and its heir, which nobody can have with themselves: the heir sees it as the other side.
 */
@Component
class BookingFollowing {

  /** Everything that says whose a booking is, the booking itself last: it tells which the others belong to. */
  private static final String[] PARTS = { "booking.line", "booking.approval", "booking.step", "booking.reminder", "booking.hand_over",
      "booking.incident", "booking.change", "booking.bound_piece", "booking.hand_over_note" };
  private static final String RUNNING = """
      (select b.id from booking.booking b
       where b.owner_unit in (:from, :to) <> (b.receiver_unit in (:from, :to))
         and (b.owner_unit = :from or b.receiver_unit = :from)
         and b.state in ('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER', 'RETURNED'))
      """;

  private final JdbcClient jdbc;

  BookingFollowing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(UnitClosed event) {
    UnitId heir = event.closing().heir();
    run("update booking.hand_over_line set " + sides()
        + " where hand_over_id in (select h.id from booking.hand_over h where h.booking_id in "
        + RUNNING + ")", event.unit(), heir);
    run("update booking.hand_over_photo set " + sides()
        + " where hand_over_id in (select h.id from booking.hand_over h where h.booking_id in " + RUNNING + ")", event.unit(), heir);
    run("update booking.change_line set " + sides()
        + " where change_id in (select c.id from booking.change c where c.booking_id in " + RUNNING + ")", event.unit(), heir);
    for (String part : PARTS)
      run("update " + part + " set " + sides() + " where booking_id in " + RUNNING, event.unit(), heir);
    run("update booking.line set place_unit = :to where place_unit = :from", event.unit(), heir);
    run("update booking.booked_set set unit = :to where unit = :from"
        + " and id in (select b.set_id from booking.booking b where b.receiver_unit = :from and b.id in " + RUNNING + ")", event.unit(),
        heir);
    run("update booking.booking set " + sides() + ", version = version + 1 where id in " + RUNNING, event.unit(), heir);
  }

  private static String sides() {
    return "owner_unit = case owner_unit when :from then :to else owner_unit end, "
        + "receiver_unit = case receiver_unit when :from then :to else receiver_unit end";
  }

  private void run(String sql, UnitId from, UnitId to) {
    jdbc.sql(sql).param("from", from.value()).param("to", to.value()).update();
  }
}
