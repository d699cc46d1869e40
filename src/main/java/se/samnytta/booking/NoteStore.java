package se.samnytta.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.Condition;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** The SQL of hand-overs' papers. */
@Repository
class NoteStore {

  private final JdbcClient jdbc;
  private final BookingStore bookings;

  NoteStore(JdbcClient jdbc, BookingStore bookings) {
    this.jdbc = jdbc;
    this.bookings = bookings;
  }

  Parties parties(BookingId booking) {
    return Parties.of(bookings.find(booking).orElseThrow());
  }

  Optional<NoteSheet> sheet(BookingId booking, HandOverId handOver) {
    List<NoteSheet.Thing> things = things(handOver);
    return jdbc.sql("""
        select b.term, h.what, h.at, h.owner_unit, h.receiver_unit, coalesce(h.note, '') as note,
          ou.name || ', ' || ou.municipality_name as owner_name, ru.name || ', ' || ru.municipality_name as receiver_name,
          coalesce(a.name || ', ' || a.decision_reference, '') as agreement,
          exists (select from booking.hand_over_note n where n.hand_over_id = h.id) as signed
        from booking.hand_over h
        join booking.booking b on b.id = h.booking_id
        join organisation.v_unit ou on ou.id = h.owner_unit
        join organisation.v_unit ru on ru.id = h.receiver_unit
        left join organisation.v_agreement a on a.id = b.agreement_id
        where h.id = :handOver and h.booking_id = :booking
        """)
        .param("handOver", handOver.value())
        .param("booking", booking.value())
        .query((row, _) -> new NoteSheet(booking, Term.valueOf(row.getString("term")), row.getString("what").equals("RETURN"),
            row.getObject("at", OffsetDateTime.class).toInstant(), new UnitId(row.getLong("owner_unit")), row.getString("owner_name"),
            new UnitId(row.getLong("receiver_unit")), row.getString("receiver_name"), row.getString("note"), row.getString("agreement"),
            row.getBoolean("signed"), things))
        .optional();
  }

  private List<NoteSheet.Thing> things(HandOverId handOver) {
    return jdbc.sql("""
        select l.title, h.quantity, h.condition, l.direction
        from booking.hand_over_line h
        join booking.line l on l.id = h.line_id
        where h.hand_over_id = :handOver
        order by h.id
        """)
        .param("handOver", handOver.value())
        .query((row, _) -> new NoteSheet.Thing(row.getString("title"), row.getInt("quantity"),
            row.getString("condition") == null ? null : Condition.valueOf(row.getString("condition")),
            row.getString("direction").equals("BACK")))
        .list();
  }

  /** Whether it is the first. */
  boolean insert(NoteSheet sheet, HandOverId handOver, Actor by, Signatures signatures, byte[] pdf, byte[] hash, Instant now) {
    return jdbc.sql("""
        insert into booking.hand_over_note (hand_over_id, booking_id, owner_unit, receiver_unit, made_by, made_unit, made_at, given_by,
          taken_by, pdf, sha256)
        values (:handOver, :booking, :owner, :receiver, :by, :unit, :now, :given, :taken, :pdf, :hash)
        on conflict (hand_over_id) do nothing
        """)
        .param("handOver", handOver.value())
        .param("booking", sheet.booking().value())
        .param("owner", sheet.owner().value())
        .param("receiver", sheet.receiver().value())
        .param("by", by.person().value())
        .param("unit", by.unit().value())
        .param("now", Columns.at(now))
        .param("given", signatures.givenBy())
        .param("taken", signatures.takenBy())
        .param("pdf", pdf)
        .param("hash", hash)
        .update() > 0;
  }

  Optional<SignedNote> find(BookingId booking, HandOverId handOver) {
    return jdbc.sql("select pdf, sha256 from booking.hand_over_note where hand_over_id = :handOver and booking_id = :booking")
        .param("handOver", handOver.value())
        .param("booking", booking.value())
        .query((row, _) -> new SignedNote(row.getBytes("pdf"), HexFormat.of().formatHex(row.getBytes("sha256"))))
        .optional();
  }
}
