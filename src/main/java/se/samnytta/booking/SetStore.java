package se.samnytta.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.UnitId;

/** The SQL of what was booked together, and of how many are free of many things. */
@Repository
class SetStore {

  private final JdbcClient jdbc;

  SetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of each are free from then until then, for good where no end is given; in the order asked. */
  List<Integer> free(List<ItemId> items, Instant from, List<Optional<Instant>> until) {
    return jdbc.sql("""
        select inventory.free(asked.item, :from::text::timestamptz, asked.until::timestamptz)
        from unnest(:items::bigint[], :until::text[]) with ordinality as asked (item, until, place)
        order by asked.place
        """)
        .param("items", new SqlArrayValue("bigint", items.stream().map(ItemId::value).toArray()))
        .param("from", from.toString())
        .param("until", new SqlArrayValue("text", until.stream().map(each -> each.map(Instant::toString).orElse("infinity")).toArray()))
        .query((row, _) -> row.getInt(1))
        .list();
  }

  SetId insert(UnitId unit, SetRequest request, int pieces, Instant now) {
    return jdbc.sql("""
        insert into booking.booked_set (unit, name, quantity, whole, booked_at)
        values (:unit, :name, :quantity, :whole, :now)
        returning id
        """)
        .param("unit", unit.value())
        .param("name", request.name())
        .param("quantity", pieces)
        .param("whole", request.whole())
        .param("now", Columns.at(now))
        .query((row, _) -> new SetId(row.getLong(1)))
        .single();
  }

  void gather(SetId set, List<BookingId> bookings) {
    jdbc.sql("update booking.booking set set_id = :set where id = any (:bookings::bigint[])")
        .param("set", set.value())
        .param("bookings", bookings.stream().map(BookingId::value).toArray(Long[]::new))
        .update();
  }

  /** The set that the booking is a part of, nothing for one that is by itself or for whoever does not see the set. */
  Optional<SetId> of(BookingId booking) {
    return jdbc.sql("""
        select s.id
        from booking.booking b
        join booking.booked_set s on s.id = b.set_id
        where b.id = :booking
        """)
        .param("booking", booking.value())
        .query((row, _) -> new SetId(row.getLong(1)))
        .optional();
  }

  /** Keeps the set from being answered by others until the transaction ends; false when it is not there. */
  boolean lock(SetId set) {
    return jdbc.sql("select id from booking.booked_set where id = :set for update").param("set", set.value()).query(Long.class).optional()
        .isPresent();
  }

  Optional<BookedSet> find(SetId set) {
    return jdbc.sql("select id, unit, name, quantity, whole, booked_at, answer from booking.booked_set where id = :set")
        .param("set", set.value())
        .query((row, _) -> new BookedSet(set, new UnitId(row.getLong("unit")), row.getString("name"), row.getInt("quantity"),
            row.getBoolean("whole"), row.getObject("booked_at", OffsetDateTime.class).toInstant(), answer(row.getString("answer")),
            parts(set)))
        .optional();
  }

  private static BookedSet.@Nullable Answer answer(@Nullable String answer) {
    return answer == null ? null : BookedSet.Answer.valueOf(answer);
  }

  private List<BookedSet.Part> parts(SetId set) {
    return jdbc.sql("""
        select b.id, b.state, b.owner_unit, min(l.title) as title, sum(l.quantity)::int as quantity
        from booking.booking b
        join booking.line l on l.booking_id = b.id
        where b.set_id = :set
        group by b.id
        order by b.id
        """)
        .param("set", set.value())
        .query((row, _) -> new BookedSet.Part(new BookingId(row.getLong("id")), BookingState.valueOf(row.getString("state")),
            new UnitId(row.getLong("owner_unit")), row.getString("title"), row.getInt("quantity")))
        .list();
  }

  void answer(SetId set, BookedSet.Answer answer, Instant now) {
    jdbc.sql("update booking.booked_set set answer = :answer, answered_at = :now where id = :set")
        .param("answer", answer.name())
        .param("now", Columns.at(now))
        .param("set", set.value())
        .update();
  }
}
