package se.samnytta.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;

/** The SQL of the lines. Whoever changes a place keeps its item. */
@Repository
class PlaceStore {

  private static final String COLUMNS = """
      select id, listing_id, item_id, owner_unit, owner_municipality, receiver_unit, receiver_municipality, person_id, term,
        title, quantity, starts_at, ends_at, wanted_day, state, hold_id, right_until
      from\s""";

  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  PlaceId insert(BookingDraft draft, Instant now) {
    BookingDraft.Piece piece = draft.pieces().getFirst();
    Period period = draft.period();
    return jdbc.sql("""
        insert into booking.place (listing_id, item_id, owner_unit, owner_municipality, receiver_unit, receiver_municipality,
          person_id, term, title, quantity, starts_at, ends_at, kept_until, wanted_day, joined_at)
        values (:listing, :item, :owner, :ownerMunicipality, :receiver, :receiverMunicipality,
          :person, :term, :title, :quantity, :starts, :ends, :keptUntil, :wanted, :now)
        returning id
        """)
        .param("listing", piece.offered().id().value())
        .param("item", piece.offered().item().value())
        .param("owner", draft.owner().value())
        .param("ownerMunicipality", draft.ownerMunicipality().code())
        .param("receiver", draft.asker().unit().value())
        .param("receiverMunicipality", draft.asker().municipality().code())
        .param("person", draft.asker().person().value())
        .param("term", draft.term().name())
        .param("title", piece.offered().title())
        .param("quantity", piece.quantity())
        .param("starts", period == null ? null : Columns.at(period.from()))
        .param("ends", period == null ? null : Columns.at(period.until()))
        .param("keptUntil", Columns.at(draft.keptUntil()))
        .param("wanted", draft.wantedDay())
        .param("now", Columns.at(now))
        .query((row, _) -> new PlaceId(row.getLong(1)))
        .single();
  }

  Optional<Place> find(PlaceId id) {
    return jdbc.sql(COLUMNS + "booking.place where id = :id").param("id", id.value()).query((row, _) -> place(row)).optional();
  }

  /** Where the unit stands already for the same ad, term and time. */
  Optional<Place> standing(BookingDraft draft) {
    Period period = draft.period();
    return jdbc.sql(COLUMNS + """
        booking.place
        where listing_id = :listing and receiver_unit = :receiver and term = :term and state in ('WAITING', 'OFFERED')
          and starts_at is not distinct from :starts::timestamptz and ends_at is not distinct from :ends::timestamptz
        """)
        .param("listing", draft.pieces().getFirst().offered().id().value())
        .param("receiver", draft.asker().unit().value())
        .param("term", draft.term().name())
        .param("starts", period == null ? null : period.from().toString())
        .param("ends", period == null ? null : period.until().toString())
        .query((row, _) -> place(row))
        .optional();
  }

  /** Those who wait for what the ad offers, or whose turn it is. */
  List<Place> inLine(ListingId listing) {
    return jdbc.sql(COLUMNS + "booking.place where listing_id = :listing and state in ('WAITING', 'OFFERED') order by id")
        .param("listing", listing.value())
        .query((row, _) -> place(row))
        .list();
  }

  /** Lets those have it whose turn it is now that something is free, until that moment. */
  List<Place> next(ItemId item, Instant now, Instant until) {
    return jdbc.sql(COLUMNS + "booking.next_in_line(:item, :now, :until) order by id")
        .param("item", item.value())
        .param("now", Columns.at(now))
        .param("until", Columns.at(until))
        .query((row, _) -> place(row))
        .list();
  }

  void move(PlaceId id, PlaceState state) {
    jdbc.sql("update booking.place set state = :state, hold_id = null, right_until = null where id = :id")
        .param("state", state.name())
        .param("id", id.value())
        .update();
  }

  void booked(PlaceId id, BookingId booking) {
    jdbc.sql("update booking.place set state = 'BOOKED', booking_id = :booking, hold_id = null, right_until = null where id = :id")
        .param("booking", booking.value())
        .param("id", id.value())
        .update();
  }

  /** The booking that the place became. */
  Optional<BookingId> bookingOf(PlaceId id) {
    return jdbc.sql("select booking_id from booking.place where id = :id and booking_id is not null")
        .param("id", id.value())
        .query((row, _) -> new BookingId(row.getLong(1)))
        .optional();
  }

  /** A right that has ended, or a wait for a time that has come. */
  Optional<PlaceId> over(Instant now) {
    return jdbc.sql("""
        select id from booking.place
        where state = 'OFFERED' and right_until <= :now
          or state = 'WAITING' and (starts_at at time zone 'Europe/Stockholm')::date < (:now at time zone 'Europe/Stockholm')::date
        order by id limit 1
        """)
        .param("now", Columns.at(now))
        .query((row, _) -> new PlaceId(row.getLong(1)))
        .optional();
  }

  List<DueTurns.WaitedFor> freeForTheWaiting() {
    return jdbc.sql("select listing_id, item_id, owner_unit from booking.free_for_the_waiting() order by item_id limit 100")
        .query((row, _) -> new DueTurns.WaitedFor(new ListingId(row.getLong(1)), new ItemId(row.getLong(2)), new UnitId(row.getLong(3))))
        .list();
  }

  private static Place place(ResultSet row) throws SQLException {
    Instant starts = Columns.instantOrNull(row, "starts_at");
    Instant ends = Columns.instantOrNull(row, "ends_at");
    Long hold = Columns.longOrNull(row, "hold_id");
    @Nullable
    Period period = starts == null || ends == null ? null : new Period(starts, ends);
    return new Place(new PlaceId(row.getLong("id")), new ListingId(row.getLong("listing_id")), new ItemId(row.getLong("item_id")),
        new UnitId(row.getLong("owner_unit")), new Municipality(row.getString("owner_municipality")),
        new UnitId(row.getLong("receiver_unit")),
        new Municipality(row.getString("receiver_municipality")), new PersonId(row.getLong("person_id")),
        Term.valueOf(row.getString("term")),
        row.getString("title"), row.getInt("quantity"), period, row.getObject("wanted_day", LocalDate.class),
        PlaceState.valueOf(row.getString("state")), hold == null ? null : new HoldId(hold), Columns.instantOrNull(row, "right_until"));
  }
}
