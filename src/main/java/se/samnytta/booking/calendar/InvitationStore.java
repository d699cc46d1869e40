package se.samnytta.booking.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.Side;
import se.samnytta.kernel.PersonId;
import se.samnytta.notification.Enclosure;

/** The SQL of what people's calendars have been told by letter. */
@Repository
class InvitationStore {

  /** The last of them. */
  record Sent(String method, int sequence, String said) {}

  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Sent> find(long booking, PersonId person, Side side) {
    return jdbc.sql("""
        select method, sequence, said
        from booking.invitation
        where booking_id = :booking and person_id = :person and side = :side
        """)
        .param("booking", booking)
        .param("person", person.value())
        .param("side", side.name())
        .query((row, _) -> new Sent(row.getString("method"), row.getInt("sequence"), row.getString("said")))
        .optional();
  }

  void sent(long booking, Enclosure enclosure, Instant at) {
    jdbc.sql("""
        insert into booking.invitation (booking_id, person_id, side, method, sequence, said, sent_at)
        values (:booking, :person, :side, :method, :sequence, :said, :at)
        on conflict (booking_id, person_id, side)
        do update set method = excluded.method, sequence = excluded.sequence, said = excluded.said, sent_at = excluded.sent_at
        """)
        .param("booking", booking)
        .param("person", enclosure.reader().value())
        .param("side", enclosure.side())
        .param("method", enclosure.method())
        .param("sequence", enclosure.sequence())
        .param("said", enclosure.said())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
