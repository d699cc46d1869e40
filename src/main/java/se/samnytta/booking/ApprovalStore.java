package se.samnytta.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who has to say yes to a booking, what they said, and everything else that has happened to it. */
@Repository
class ApprovalStore {

  private final JdbcClient jdbc;

  ApprovalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Approval> of(BookingId id) {
    return jdbc.sql("select side, decision, decided_by, decided_at from booking.approval where booking_id = :id order by side")
        .param("id", id.value())
        .query((row, _) -> new Approval(Side.valueOf(row.getString("side")),
            row.getString("decision") == null ? null : Approval.Decision.valueOf(row.getString("decision")),
            Columns.personOrNull(row, "decided_by"), Columns.instantOrNull(row, "decided_at")))
        .list();
  }

  /** Asks one side; answered at once when a decision is given. */
  void ask(Booking booking, Approval approval) {
    jdbc.sql("""
        insert into booking.approval (booking_id, owner_unit, receiver_unit, side, decision, decided_by, decided_at, how)
        values (:booking, :owner, :receiver, :side, :decision, :by, :at, :how)
        """)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("side", approval.side().name())
        .param("decision", name(approval.decision()))
        .param("by", approval.by() == null ? null : approval.by().value())
        .param("at", Columns.at(approval.at()))
        .param("how", how(approval))
        .update();
  }

  void decide(BookingId booking, Approval approval, @Nullable String reason) {
    jdbc.sql("""
        update booking.approval
        set decision = :decision, decided_by = :by, decided_at = :at, how = :how, reason = :reason
        where booking_id = :booking and side = :side
        """)
        .param("decision", name(approval.decision()))
        .param("by", approval.by() == null ? null : approval.by().value())
        .param("at", Columns.at(approval.at()))
        .param("how", how(approval))
        .param("reason", reason)
        .param("booking", booking.value())
        .param("side", approval.side().name())
        .update();
  }

  /** Nobody has to say anything for that side any more. */
  void drop(BookingId booking, Side side) {
    jdbc.sql("delete from booking.approval where booking_id = :booking and side = :side")
        .param("booking", booking.value())
        .param("side", side.name())
        .update();
  }

  private static @Nullable String how(Approval approval) {
    return approval.isOpen() ? null : approval.by() == null ? "AUTOMATIC" : "PERSON";
  }

  private static @Nullable String name(Approval.@Nullable Decision decision) {
    return decision == null ? null : decision.name();
  }

  /** Tells the booking's history. */
  void step(Booking booking, String what, @Nullable By by, @Nullable Side side, @Nullable String note, Instant now) {
    step(booking, what, by, side, note, null, now);
  }

  /** Tells the booking's history of a change. */
  void step(Booking booking, String what, @Nullable By by, @Nullable Side side, @Nullable String note, @Nullable Long change, Instant now) {
    jdbc.sql("""
        insert into booking.step (booking_id, owner_unit, receiver_unit, at, what, side, person_id, unit, note, change_id)
        values (:booking, :owner, :receiver, :now, :what, :side, :person, :unit, :note, :change)
        """)
        .param("booking", booking.id().value())
        .param("owner", booking.owner().value())
        .param("receiver", booking.receiver().value())
        .param("now", Columns.at(now))
        .param("what", what)
        .param("side", side == null ? null : side.name())
        .param("person", by == null ? null : by.person().value())
        .param("unit", by == null ? null : by.unit().value())
        .param("note", note == null || note.isBlank() ? null : note)
        .param("change", change)
        .update();
  }
}
