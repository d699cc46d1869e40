package se.samnytta.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.ItemId;

/** The SQL of what changed hands and what came back. */
@Repository
class HandOverStore {

  /** So many of a line that are out under a hold of their own. */
  record Out(long id, LineId line, HoldId hold, int quantity) {}

  private final JdbcClient jdbc;

  HandOverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The hand-over that the same press of the button made before. */
  Optional<HandOverId> madeBy(UUID key, BookingId booking) {
    return jdbc.sql("select id from booking.hand_over where request_key = :key and booking_id = :booking")
        .param("key", key)
        .param("booking", booking.value())
        .query((row, _) -> new HandOverId(row.getLong(1)))
        .optional();
  }

  HandOverId insert(UUID key, Booking booking, String what, @Nullable By by, String note, Instant now) {
    return jdbc.sql("""
        insert into booking.hand_over (request_key, booking_id, owner_unit, receiver_unit, what, at, confirmed_by,
          confirmed_unit, how, note)
        values (:key, :booking, :owner, :receiver, :what, :now, :by, :unit, :how, :note)
        returning id
        """)
        .param("key", key)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("what", what)
        .param("now", Columns.at(now))
        .param("by", by == null ? null : by.person().value())
        .param("unit", by == null ? null : by.unit().value())
        .param("how", by == null ? "ASSUMED" : "CONFIRMED")
        .param("note", note.isBlank() ? null : note)
        .query((row, _) -> new HandOverId(row.getLong(1)))
        .single();
  }

  long insert(HandOverId handOver, Booking booking, LineId line, int quantity, @Nullable HoldId hold, @Nullable ItemId newItem) {
    return jdbc.sql("""
        insert into booking.hand_over_line (hand_over_id, line_id, owner_unit, receiver_unit, quantity, hold_id, new_item_id)
        values (:handOver, :line, :owner, :receiver, :quantity, :hold, :newItem)
        returning id
        """)
        .param("handOver", handOver.value())
        .param("line", line.value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("quantity", quantity)
        .param("hold", hold == null ? null : hold.value())
        .param("newItem", newItem == null ? null : newItem.value())
        .query(Long.class)
        .single();
  }

  /** What came of a swap that is undone goes back the way it came. */
  void insertUndoing(Booking booking, @Nullable By by, Instant now) {
    HandOverId back = insert(UUID.randomUUID(), booking, "RETURN", by, "", now);
    for (Line line : booking.lines())
      if (line.handedOver() > 0)
        insert(back, booking, line.id(), line.handedOver(), null, null);
  }

  /** The swap is complete: the row of what came last says what it became; answers that row. */
  long becameOwn(LineId line, ItemId newItem) {
    return jdbc.sql("""
        update booking.hand_over_line set new_item_id = :item
        where id = (select max(id) from booking.hand_over_line where line_id = :line)
        returning id
        """)
        .param("item", newItem.value())
        .param("line", line.value())
        .query(Long.class)
        .single();
  }

  /** What is out of the line, the earliest first. */
  List<Out> out(BookingId booking, LineId line) {
    return out(booking).stream().filter(each -> each.line().equals(line)).toList();
  }

  /** What is out of the booking, the earliest first. */
  List<Out> out(BookingId booking) {
    return jdbc.sql("""
        select l.id, l.line_id, l.hold_id, l.quantity - l.taken_back as quantity
        from booking.hand_over_line l
        join booking.hand_over h on h.id = l.hand_over_id
        where h.booking_id = :booking and h.what = 'HAND_OVER' and l.hold_id is not null and l.quantity > l.taken_back
        order by l.id
        """)
        .param("booking", booking.value())
        .query((row, _) -> new Out(row.getLong("id"), new LineId(row.getLong("line_id")), new HoldId(row.getLong("hold_id")),
            row.getInt("quantity")))
        .list();
  }

  void takenBack(long handOverLine, int quantity) {
    jdbc.sql("update booking.hand_over_line set taken_back = taken_back + :quantity where id = :id")
        .param("quantity", quantity)
        .param("id", handOverLine)
        .update();
  }
}
