package se.samnytta.booking.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.PlaceState;
import se.samnytta.booking.Side;
import se.samnytta.booking.Sides;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** The lines: one's own places, and who waits for what one has. */
@Component
@Transactional(readOnly = true)
class QueuePages {

  private static final String PLACES = """
      select p.id, p.listing_id, p.title, p.term, p.quantity, coalesce(booking.place_in_line(p.id), 0) as number,
        p.owner_unit, p.receiver_unit, p.starts_at, p.ends_at, p.wanted_day, p.state, p.joined_at,
        p.right_until, coalesce(p.booking_id, 0) as booking,
        booking.told_name(u.name, u.municipality_name, p.owner_municipality = p.receiver_municipality) as unit
      from booking.place p
      join organisation.v_unit u on u.id = p.receiver_unit
      where\s""";

  private final JdbcClient jdbc;
  private final Sides sides;

  QueuePages(JdbcClient jdbc, Sides sides) {
    this.jdbc = jdbc;
    this.sides = sides;
  }

  /** The place for whoever waits in it or owns what is waited for; {@link NotFound} for everybody else. */
  PlaceView show(Actor actor, long id) {
    return jdbc.sql(PLACES + "p.id = :id").param("id", id).query((row, _) -> place(row, actor)).optional()
        .orElseThrow(() -> new NotFound("place " + id));
  }

  /** Where the actor's units stand in line, those whose turn it is first. */
  List<PlaceView> mine(Actor actor) {
    return jdbc.sql(PLACES + """
        p.state in ('WAITING', 'OFFERED') and p.receiver_unit = any ((select kernel.units())::bigint[])
        order by p.state, p.id limit 50
        """)
        .query((row, _) -> place(row, actor))
        .list();
  }

  /** Where the acting unit itself stands in line for the ad. */
  List<PlaceView> mine(Actor actor, long listing) {
    return jdbc.sql(PLACES + "p.state in ('WAITING', 'OFFERED') and p.receiver_unit = :unit and p.listing_id = :listing order by p.id")
        .param("unit", actor.unit().value())
        .param("listing", listing)
        .query((row, _) -> place(row, actor))
        .list();
  }

  int length(long item) {
    return jdbc.sql("select booking.line_length(:item)").param("item", item).query(Integer.class).single();
  }

  /** The line for an ad of the actor's units, in order; {@link NotFound} for an ad of others, or for which nobody waits. */
  PlaceView.Line line(Actor actor, long listing) {
    List<PlaceView> places = jdbc.sql(PLACES + """
        p.state in ('WAITING', 'OFFERED') and p.listing_id = :listing and p.owner_unit = any ((select kernel.units())::bigint[])
        order by p.id
        """)
        .param("listing", listing)
        .query((row, _) -> place(row, actor))
        .list();
    if (places.isEmpty())
      throw new NotFound("line for " + listing);
    return new PlaceView.Line(listing, places.getFirst().title(), places);
  }

  /** What others wait for of what the actor's units have. */
  List<PlaceView.Waiting> waitingFor() {
    return jdbc.sql("""
        select listing_id, min(title) as title, count(*) as count
        from booking.place
        where state in ('WAITING', 'OFFERED') and owner_unit = any ((select kernel.units())::bigint[])
        group by listing_id
        order by count(*) desc, listing_id
        limit 50
        """)
        .query((row, _) -> new PlaceView.Waiting(row.getLong("listing_id"), row.getString("title"), row.getInt("count")))
        .list();
  }

  private PlaceView place(ResultSet row, Actor actor) throws SQLException {
    Instant starts = instant(row, "starts_at");
    Instant ends = instant(row, "ends_at");
    Instant right = instant(row, "right_until");
    boolean mine = sides.of(actor, new UnitId(row.getLong("owner_unit")), new UnitId(row.getLong("receiver_unit"))).contains(Side.RECEIVER);
    return new PlaceView(row.getLong("id"), row.getLong("listing_id"), row.getString("title"), Term.valueOf(row.getString("term")),
        row.getInt("quantity"), row.getInt("number"), row.getString("unit"),
        starts == null ? row.getObject("wanted_day", LocalDate.class) : LocalDate.ofInstant(starts, Period.SWEDEN), lastDay(ends),
        PlaceState.valueOf(row.getString("state")), row.getObject("joined_at", OffsetDateTime.class).toInstant(), lastDay(right),
        row.getLong("booking"), mine);
  }

  private static @Nullable LocalDate lastDay(@Nullable Instant until) {
    return until == null ? null : LocalDate.ofInstant(until.minusSeconds(1), Period.SWEDEN);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
