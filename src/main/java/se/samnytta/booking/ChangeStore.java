package se.samnytta.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The SQL of what a booking was and became, and of what somebody has asked for and nobody has answered. */
@Repository
class ChangeStore {

  /** What the receiver has asked for, and whose yes it still needs. */
  record Asked(long id, PersonId by, Amended after, Set<Side> open) {

    Asked {
      open = Set.copyOf(open);
    }
  }

  private final JdbcClient jdbc;

  ChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes down what it was and what it is to be; done at once when nobody has to say yes. */
  long insert(Booking booking, Amended after, By by, Set<Side> open, Instant now) {
    Period was = booking.period();
    Period is = after.period();
    long id = jdbc.sql("""
        insert into booking.change (booking_id, owner_unit, receiver_unit, state, at, by_person, by_unit, owner_open, receiver_open,
          starts_before, starts_after, ends_before, ends_after, wanted_before, wanted_after, amount_before_ore, amount_after_ore)
        values (:booking, :owner, :receiver, :state, :now, :person, :unit, :ownerOpen, :receiverOpen,
          :startsBefore, :startsAfter, :endsBefore, :endsAfter, :wantedBefore, :wantedAfter, :before, :after)
        returning id
        """)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("state", open.isEmpty() ? "DONE" : "ASKED")
        .param("now", Columns.at(now))
        .param("person", by.person().value())
        .param("unit", by.unit().value())
        .param("ownerOpen", open.contains(Side.OWNER))
        .param("receiverOpen", open.contains(Side.RECEIVER))
        .param("startsBefore", was == null ? null : Columns.at(was.from()))
        .param("startsAfter", is == null ? null : Columns.at(is.from()))
        .param("endsBefore", was == null ? null : Columns.at(was.until()))
        .param("endsAfter", is == null ? null : Columns.at(is.until()))
        .param("wantedBefore", booking.wantedDay())
        .param("wantedAfter", after.wantedDay())
        .param("before", booking.amount().ore())
        .param("after", after.amount(booking).ore())
        .query(Long.class)
        .single();
    booking.lines().stream().filter(line -> after.quantity(line) != line.quantity())
        .forEach(line -> insertLine(id, booking, line.id(), line.title(), line.quantity(), after.quantity(line)));
    return id;
  }

  /** How many of a thing there are from then on, and were; without a line for one that is none any more. */
  void insertLine(long change, Booking booking, @Nullable LineId line, String title, int before, int after) {
    jdbc.sql("""
        insert into booking.change_line (change_id, line_id, title, owner_unit, receiver_unit, quantity_before, quantity_after)
        values (:change, :line, :title, :owner, :receiver, :before, :after)
        """)
        .param("change", change)
        .param("line", line == null ? null : line.value())
        .param("title", title)
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("before", before)
        .param("after", after)
        .update();
  }

  /** An offer in a swap: asked of the receiver when the owner makes it, otherwise the request as it is from then on. */
  long insertOffer(Booking booking, By by, long differenceOre, Instant now) {
    return jdbc.sql("""
        insert into booking.change (booking_id, owner_unit, receiver_unit, state, at, by_person, by_unit, receiver_open, amount_before_ore,
          amount_after_ore, difference_before_ore, difference_after_ore)
        values (:booking, :owner, :receiver, case when :asked then 'ASKED' else 'DONE' end, :now, :person, :unit, :asked, :amount, :amount,
          :before, :after)
        returning id
        """)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("asked", by.side() == Side.OWNER)
        .param("now", Columns.at(now))
        .param("person", by.person().value())
        .param("unit", by.unit().value())
        .param("amount", booking.amount().ore())
        .param("before", booking.difference() == null ? 0 : booking.difference().ore())
        .param("after", differenceOre)
        .query(Long.class)
        .single();
  }

  /** The owner's counter-offer that waits for the receiver, with who made it. */
  record Waiting(long id, By by) {}

  Optional<Waiting> waiting(BookingId booking) {
    return jdbc.sql("select id, by_person, by_unit from booking.change where booking_id = :booking and state = 'ASKED'")
        .param("booking", booking.value())
        .query((row, _) -> new Waiting(row.getLong(1), new By(new PersonId(row.getLong(2)), new UnitId(row.getLong(3)), Side.OWNER)))
        .optional();
  }

  /** What the booking was before it went to another unit. */
  long insertReceiver(Booking booking, UnitId to, By by, Instant now) {
    return jdbc.sql("""
        insert into booking.change (booking_id, owner_unit, receiver_unit, state, at, by_person, by_unit, amount_before_ore,
          amount_after_ore, receiver_before, receiver_after)
        values (:booking, :owner, :receiver, 'DONE', :now, :person, :unit, :amount, :amount, :receiver, :to)
        returning id
        """)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("now", Columns.at(now))
        .param("person", by.person().value())
        .param("unit", by.unit().value())
        .param("amount", booking.amount().ore())
        .param("to", to.value())
        .query(Long.class)
        .single();
  }

  /** What has been asked for and waits for an answer; the caller keeps the booking's row. In a swap it is an offer, no change. */
  Optional<Asked> asked(Booking booking) {
    if (booking.isSwap())
      return Optional.empty();
    return jdbc.sql("""
        select id, by_person, owner_open, receiver_open, starts_after, ends_after, wanted_after
        from booking.change
        where booking_id = :booking and state = 'ASKED'
        """)
        .param("booking", booking.id().value())
        .query((row, _) -> asked(row, booking))
        .optional();
  }

  private Asked asked(ResultSet row, Booking booking) throws SQLException {
    Set<Side> open = EnumSet.noneOf(Side.class);
    if (row.getBoolean("owner_open"))
      open.add(Side.OWNER);
    if (row.getBoolean("receiver_open"))
      open.add(Side.RECEIVER);
    Instant starts = Columns.instantOrNull(row, "starts_after");
    Instant ends = Columns.instantOrNull(row, "ends_after");
    return new Asked(row.getLong("id"), new PersonId(row.getLong("by_person")),
        new Amended(quantities(row.getLong("id"), booking), starts == null || ends == null ? null : new Period(starts, ends),
            row.getObject("wanted_after", LocalDate.class)),
        open);
  }

  private Map<LineId, Integer> quantities(long change, Booking booking) {
    Map<LineId, Integer> quantities = new TreeMap<>(Comparator.comparingLong(LineId::value));
    booking.lines().forEach(line -> quantities.put(line.id(), line.quantity()));
    jdbc.sql("select line_id, quantity_after from booking.change_line where change_id = :change and line_id is not null")
        .param("change", change)
        .query((row, _) -> quantities.put(new LineId(row.getLong(1)), row.getInt(2)))
        .list();
    return quantities;
  }

  /** How the last change of the booking ended, null for none. */
  @Nullable
  String lastState(BookingId booking) {
    return jdbc.sql("select state from booking.change where booking_id = :booking order by id desc limit 1")
        .param("booking", booking.value())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  void answered(long change, Side side) {
    jdbc.sql("""
        update booking.change
        set owner_open = owner_open and :side <> 'OWNER', receiver_open = receiver_open and :side <> 'RECEIVER'
        where id = :id
        """)
        .param("side", side.name())
        .param("id", change)
        .update();
  }

  void end(long change, String state) {
    jdbc.sql("update booking.change set state = :state, owner_open = false, receiver_open = false where id = :id")
        .param("state", state)
        .param("id", change)
        .update();
  }
}
