package se.samnytta.booking.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** The SQL of bookings as calendars have them. */
@Repository
class OccasionStore {

  /** A calendar program reads all of it every hour. */
  private static final int MOST = 1000;

  private static final String FROM_SIDE = """
      select b.id, b.version, b.term, b.state, b.owner_unit, b.receiver_unit, b.requested_by, b.starts_at, b.ends_at, b.wanted_day,
        b.handed_over_at, b.returned_at, coalesce(b.pickup_note, '') as pickup_note, l.title, l.quantity,
        (select count(*) from booking.line o where o.booking_id = b.id and o.direction = 'OUT') - 1 as others,
        booking.told_name(ou.name, ou.municipality_name, ou.municipality = ru.municipality) as owner_name,
        booking.told_name(ru.name, ru.municipality_name, ou.municipality = ru.municipality) as receiver_name,
        concat_ws(', ', pu.name, nullif(pu.street, ''), nullif(concat_ws(' ', pu.postal_code, pu.city), '')) as place,
        (select max(s.at) from booking.step s where s.booking_id = b.id) as changed,
        b.owner_unit = any ((select kernel.units())::bigint[]) as owns
      from booking.booking b
      join lateral (
        select title, quantity, place_unit, listing_id from booking.line where booking_id = b.id and direction = 'OUT' order by id limit 1)
        l on true
      join lateral (select name, municipality, municipality_name from organisation.v_unit where id = b.owner_unit limit 1) ou on true
      join lateral (select name, municipality, municipality_name from organisation.v_unit where id = b.receiver_unit limit 1) ru on true
      join lateral (select name, street, postal_code, city from organisation.v_unit where id = l.place_unit limit 1) pu on true
      """;

  private static final String NOT_OVER_BEFORE = """
       b.state in ('REQUESTED', 'APPROVED', 'READY', 'HANDED_OVER', 'RETURNED', 'CLOSED')
        and coalesce(b.ends_at, b.wanted_day::timestamp at time zone 'Europe/Stockholm', b.handed_over_at) >= :since
      """;

  private final JdbcClient jdbc;

  OccasionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All that the asking unit sees, of those not over before the moment; the latest first, if there are too many. */
  List<Occasion> all(Instant since) {
    return jdbc.sql(FROM_SIDE + " where " + NOT_OVER_BEFORE + " order by b.id desc limit " + MOST)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> occasion(row, row.getBoolean("owns") ? Side.OWNER : Side.RECEIVER))
        .list();
  }

  /** What the person has asked for, is named in the ad of, or has taken a step in, as far as the asking unit sees it. */
  List<Occasion> of(PersonId person, Instant since) {
    return jdbc.sql(FROM_SIDE + """
         where (b.requested_by = :person
          or (select a.contact_person from listing.v_listing a where a.id = l.listing_id) = :person
          or exists (select from booking.step s where s.booking_id = b.id and s.person_id = :person)) and
        """ + NOT_OVER_BEFORE + " order by b.id desc limit " + MOST)
        .param("person", person.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, _) -> occasion(row, row.getLong("requested_by") != person.value() && row.getBoolean("owns")
            ? Side.OWNER
            : Side.RECEIVER))
        .list();
  }

  /** One booking, whatever became of it, seen from a side; asked by the system. */
  Optional<Occasion> find(long booking, Side side) {
    return jdbc.sql(FROM_SIDE + " where b.id = :booking")
        .param("booking", booking)
        .query((row, _) -> occasion(row, side))
        .optional();
  }

  private static Occasion occasion(ResultSet row, Side side) throws SQLException {
    Instant starts = moment(row, "starts_at");
    Instant ends = moment(row, "ends_at");
    return new Occasion(row.getLong("id"), row.getInt("version"), side, Term.valueOf(row.getString("term")),
        BookingState.valueOf(row.getString("state")), new UnitId(row.getLong("owner_unit")), new UnitId(row.getLong("receiver_unit")),
        new PersonId(row.getLong("requested_by")), row.getString("title"), row.getInt("quantity"), row.getInt("others"),
        starts == null || ends == null ? null : new Period(starts, ends), row.getObject("wanted_day", LocalDate.class),
        moment(row, "handed_over_at"), moment(row, "returned_at"), row.getString(side == Side.OWNER ? "receiver_name" : "owner_name"),
        row.getString("place"), row.getString("pickup_note"),
        java.util.Objects.requireNonNullElse(moment(row, "changed"), Instant.EPOCH));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? null : found.toInstant();
  }
}
