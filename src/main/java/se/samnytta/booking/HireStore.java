package se.samnytta.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.HoldId;

/** The SQL of what only bookings of work have. */
@Repository
class HireStore {

  private final JdbcClient jdbc;

  HireStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void hold(LineId line, HoldId hold) {
    jdbc.sql("update booking.line set hold_id = :hold where id = :id").param("hold", hold.value()).param("id", line.value()).update();
  }

  void letAnotherAccept(BookingId id) {
    jdbc.sql("update booking.booking set another_accepts = true where id = :id").param("id", id.value()).update();
  }

  void hoursConfirmed(BookingId id, Instant now) {
    jdbc.sql("update booking.booking set hours_confirmed_at = :now, work_awaits = null, version = version + 1 where id = :id")
        .param("now", Columns.at(now))
        .param("id", id.value())
        .update();
  }

  void workAwaits(BookingId id, @Nullable Side side) {
    jdbc.sql("update booking.booking set work_awaits = :side, version = version + 1 where id = :id")
        .param("side", side == null ? null : side.name())
        .param("id", id.value())
        .update();
  }
}
