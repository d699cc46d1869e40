package se.samnytta.booking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Money;

/** The SQL of damage, loss and missing parts. */
@Repository
class IncidentStore {

  private final JdbcClient jdbc;

  IncidentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<IncidentId> reportedBy(UUID key, BookingId booking) {
    return jdbc.sql("select id from booking.incident where request_key = :key and booking_id = :booking")
        .param("key", key)
        .param("booking", booking.value())
        .query((row, _) -> new IncidentId(row.getLong(1)))
        .optional();
  }

  IncidentId insert(Booking booking, By by, IncidentReport report, Instant now) {
    return jdbc.sql("""
        insert into booking.incident (request_key, booking_id, line_id, owner_unit, receiver_unit, kind, quantity, description, image_id,
          reported_by, reported_at)
        values (:key, :booking, :line, :owner, :receiver, :kind, :quantity, :description, :image, :by, :now)
        returning id
        """)
        .param("key", report.key())
        .param("booking", booking.id().value())
        .param("line", report.line().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("kind", report.kind().name())
        .param("quantity", report.quantity())
        .param("description", report.description())
        .param("image", report.image())
        .param("by", by.person().value())
        .param("now", Columns.at(now))
        .query((row, _) -> new IncidentId(row.getLong(1)))
        .single();
  }

  Optional<Incident> find(IncidentId id) {
    return jdbc.sql("select id, booking_id, line_id, kind, quantity, outcome from booking.incident where id = :id")
        .param("id", id.value())
        .query((row, _) -> new Incident(new IncidentId(row.getLong("id")), new BookingId(row.getLong("booking_id")),
            new LineId(row.getLong("line_id")), IncidentKind.valueOf(row.getString("kind")), row.getInt("quantity"),
            row.getString("outcome") == null ? null : IncidentOutcome.valueOf(row.getString("outcome"))))
        .optional();
  }

  boolean anyOpen(BookingId booking) {
    return jdbc.sql("select exists (select 1 from booking.incident where booking_id = :booking and outcome is null)")
        .param("booking", booking.value())
        .query(Boolean.class)
        .single();
  }

  void settle(IncidentId id, IncidentOutcome outcome, @Nullable Money charge, String note, By by, Instant now) {
    jdbc.sql("""
        update booking.incident
        set outcome = :outcome, charge_ore = :charge, settled_note = :note, decided_by = :by, decided_at = :now
        where id = :id
        """)
        .param("outcome", outcome.name())
        .param("charge", Columns.ore(charge))
        .param("note", note.isBlank() ? null : note)
        .param("by", by.person().value())
        .param("now", Columns.at(now))
        .param("id", id.value())
        .update();
  }
}
