package se.samnytta.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** The SQL of what a notice about a booking has to name. */
@Repository
class NameStore {

  /**
   * The booking in words.
   *
   * @param title   what its first line is called
   * @param pieces  how many of that
   * @param others  how many lines there are besides
   * @param hours   when a loan by the hour is out, null for whole days and for what is kept
   * @param contact whom the owner's ad names, null for the unit as such
   */
  record Named(String title, int pieces, int others, UnitId owner, String ownerName, UnitId receiver, String receiverName,
      PersonId requestedBy, @Nullable PersonId contact, String note, String pickUpNote, BookingState state,
      @Nullable Period hours) {

    String nameOf(Side side) {
      return side == Side.OWNER ? ownerName : receiverName;
    }
  }

  private final JdbcClient jdbc;

  NameStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Each is looked up by itself: joined, all ads were read as long as PostgreSQL knew of few bookings, and of old ads in them. */
  Named named(BookingId booking) {
    return jdbc.sql("""
        select l.title, l.quantity, (select count(*) from booking.line o
            where o.booking_id = b.id and o.direction = 'OUT' and not o.operator) - 1 as others,
          b.owner_unit, b.receiver_unit, b.requested_by,
          (select a.contact_person from listing.v_listing a where a.id = l.listing_id) as contact_person,
          booking.told_name(ou.name, ou.municipality_name, ou.municipality = ru.municipality) as owner_name,
          booking.told_name(ru.name, ru.municipality_name, ou.municipality = ru.municipality) as receiver_name,
          coalesce(b.note, '') as note, coalesce(b.pickup_note, '') as pickup_note, b.state, b.starts_at, b.ends_at
        from booking.booking b
        join lateral (
          select title, quantity, listing_id from booking.line where booking_id = b.id and direction = 'OUT' order by id limit 1) l on true
        join lateral (
          select name, municipality, municipality_name from organisation.v_unit where id = b.owner_unit limit 1) ou on true
        join lateral (
          select name, municipality, municipality_name from organisation.v_unit where id = b.receiver_unit limit 1) ru on true
        where b.id = :booking
        """)
        .param("booking", booking.value())
        .query((row, _) -> new Named(row.getString("title"), row.getInt("quantity"), row.getInt("others"),
            new UnitId(row.getLong("owner_unit")),
            row.getString("owner_name"), new UnitId(row.getLong("receiver_unit")), row.getString("receiver_name"),
            new PersonId(row.getLong("requested_by")), Columns.personOrNull(row, "contact_person"), row.getString("note"),
            row.getString("pickup_note"), BookingState.valueOf(row.getString("state")), hours(row)))
        .single();
  }

  private static @Nullable Period hours(ResultSet row) throws SQLException {
    Instant starts = Columns.instantOrNull(row, "starts_at");
    Instant ends = Columns.instantOrNull(row, "ends_at");
    return Optional.ofNullable(starts == null || ends == null ? null : new Period(starts, ends)).filter(each -> !each.isWholeDays())
        .orElse(null);
  }

  String nameOf(PersonId person) {
    return Optional.ofNullable(jdbc.sql("select name from organisation.v_person where id = :id").param("id", person.value())
        .query(String.class).optional().orElse("")).orElse("");
  }

  String nameOf(UnitId unit) {
    return jdbc.sql("select name from organisation.v_unit where id = :id").param("id", unit.value()).query(String.class).single();
  }
}
