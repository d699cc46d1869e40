package se.samnytta.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.Booking;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;

/** The SQL of what is particular to work, and of when somebody comes. */
@Repository
class WorkStore {

  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Work> find(BookingId booking) {
    return jdbc
        .sql(
            """
                      select booking_id, owner_unit, receiver_unit, kind, what, place, timing, asked_minutes, pricing, price_ore,
                quoted_minutes, legal_ground
                      from staffing.work
                      where booking_id = :booking
                      """)
        .param("booking", booking.value())
        .query((row, _) -> work(row))
        .optional();
  }

  private static Work work(ResultSet row) throws SQLException {
    String pricing = row.getString("pricing");
    String ground = row.getString("legal_ground");
    return new Work(new BookingId(row.getLong("booking_id")), new UnitId(row.getLong("owner_unit")),
        new UnitId(row.getLong("receiver_unit")),
        WorkKind.valueOf(row.getString("kind")), row.getString("what"), row.getString("place"), row.getString("timing"),
        Rows.intOrNull(row, "asked_minutes"),
        pricing == null
            ? null
            : new Quoted(Quoted.Pricing.valueOf(pricing), new Money(row.getLong("price_ore")), Rows.intOrNull(row, "quoted_minutes")),
        ground == null ? null : LegalGround.valueOf(ground));
  }

  void insert(Booking booking, WorkKind kind, WorkRequest request, @Nullable Integer minutes, List<Period> shifts) {
    jdbc.sql("""
        insert into staffing.work (booking_id, owner_unit, receiver_unit, kind, what, place, timing, asked_minutes)
        values (:booking, :owner, :receiver, :kind, :what, :place, :timing, :minutes)
        """)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("kind", kind.name())
        .param("what", request.what())
        .param("place", request.place())
        .param("timing", request.timing().kind())
        .param("minutes", minutes)
        .update();
    insertShifts(booking, shifts);
  }

  /** The work of whoever comes along with a thing, priced as it was asked for. */
  void insertOperator(Booking booking, String with, Quoted quoted) {
    jdbc.sql("""
        insert into staffing.work (booking_id, owner_unit, receiver_unit, kind, what, place, timing, asked_minutes, pricing, price_ore,
          quoted_minutes)
        values (:booking, :owner, :receiver, 'SERVICE', :what, '', 'HOURS', :minutes, :pricing, :price, :minutes)
        on conflict (booking_id) do nothing
        """)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("what", with)
        .param("minutes", quoted.minutes())
        .param("pricing", quoted.pricing().name())
        .param("price", quoted.price().ore())
        .update();
  }

  /** Whoever comes along is there for another time. */
  void becomes(BookingId booking, Quoted quoted) {
    jdbc.sql("""
        update staffing.work set asked_minutes = :minutes, quoted_minutes = :minutes, price_ore = :price where booking_id = :booking
        """)
        .param("minutes", quoted.minutes())
        .param("price", quoted.price().ore())
        .param("booking", booking.value())
        .update();
  }

  void insertShifts(Booking booking, List<Period> shifts) {
    for (Period shift : shifts)
      jdbc.sql("""
          insert into staffing.shift (booking_id, starts_at, ends_at, owner_unit, receiver_unit)
          values (:booking, :starts, :ends, :owner, :receiver)
          """)
          .param("booking", booking.id().value())
          .param("starts", Rows.at(shift.from()))
          .param("ends", Rows.at(shift.until()))
          .param("owner", booking.owner().value())
          .param("receiver", booking.receiver().value())
          .update();
  }

  void quote(BookingId booking, Quoted quoted, String message, @Nullable LegalGround ground) {
    jdbc.sql("""
        update staffing.work
        set pricing = :pricing, price_ore = :price, quoted_minutes = :minutes, message = :message, legal_ground = :ground
        where booking_id = :booking
        """)
        .param("pricing", quoted.pricing().name())
        .param("price", quoted.price().ore())
        .param("minutes", quoted.minutes())
        .param("message", message)
        .param("ground", ground == null ? null : ground.name())
        .param("booking", booking.value())
        .update();
  }

  List<Period> shifts(BookingId booking) {
    return jdbc.sql("select starts_at, ends_at from staffing.shift where booking_id = :booking order by starts_at")
        .param("booking", booking.value())
        .query((row, _) -> Rows.period(row))
        .list();
  }

  /** Nobody comes any more from that moment on. */
  void dropShifts(BookingId booking, Instant from) {
    jdbc.sql("delete from staffing.shift where booking_id = :booking and starts_at >= :from")
        .param("booking", booking.value())
        .param("from", Rows.at(from))
        .update();
  }

  /** Work that goes on longer than the agreement behind it lasts, with the agreement's last day. */
  Optional<OutOfAgreement> lockOutOfAgreement() {
    return jdbc.sql("""
        select w.booking_id, a.valid_to
        from staffing.work w
        join booking.v_work b on b.id = w.booking_id and not b.operator and b.state in ('REQUESTED', 'APPROVED', 'HANDED_OVER')
        join organisation.v_agreement a on a.id = b.agreement_id
        where a.valid_to < (b.ends_at at time zone 'Europe/Stockholm')::date - 1
          and a.valid_to >= (b.starts_at at time zone 'Europe/Stockholm')::date
        order by w.booking_id
        limit 1
        for update of w skip locked
        """)
        .query((row, _) -> new OutOfAgreement(new BookingId(row.getLong(1)), row.getObject(2, LocalDate.class)))
        .optional();
  }

  record OutOfAgreement(BookingId booking, LocalDate last) {}
}
