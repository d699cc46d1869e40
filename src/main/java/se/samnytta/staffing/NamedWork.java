package se.samnytta.staffing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** What notices call some work and its two sides. */
@Repository
class NamedWork {

  /**
   * Names as they are told.
   *
   * @param manned whether somebody comes who has said yes, and whose manager has
   */
  record Named(String title, String owner, String receiver, UnitId receiverUnit, PersonId askedBy, Money amount, boolean manned) {}

  private final JdbcClient jdbc;

  NamedWork(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Named of(BookingId booking) {
    return jdbc.sql("""
        select b.title, o.name || ', ' || o.municipality_name as owner, r.name || ', ' || r.municipality_name as receiver, b.receiver_unit,
          b.requested_by, b.amount_ore, (select m.ready > 0 from staffing.manned(b.id) m) as manned
        from booking.v_work b
        join organisation.v_unit o on o.id = b.owner_unit
        join organisation.v_unit r on r.id = b.receiver_unit
        where b.id = :booking
        """)
        .param("booking", booking.value())
        .query((row, _) -> new Named(row.getString("title"), row.getString("owner"), row.getString("receiver"),
            new UnitId(row.getLong("receiver_unit")), new PersonId(row.getLong("requested_by")), new Money(row.getLong("amount_ore")),
            row.getBoolean("manned")))
        .single();
  }
}
