package se.samnytta.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Price;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;

/** The SQL of one booking with its lines. */
@Repository
class BookingStore {

  private final JdbcClient jdbc;
  private final ApprovalStore approvals;
  private final LineStore lines;

  BookingStore(JdbcClient jdbc, ApprovalStore approvals, LineStore lines) {
    this.jdbc = jdbc;
    this.approvals = approvals;
    this.lines = lines;
  }

  /** Lets the same press of a button in only once at a time, so that the second finds what the first wrote. */
  void lockKey(UUID key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "booking " + key).query((_, _) -> true).list();
  }

  List<BookingId> requestedBy(UUID key, UnitId receiver) {
    return jdbc.sql("select id from booking.booking where request_key = :key and receiver_unit = :receiver order by part")
        .param("key", key)
        .param("receiver", receiver.value())
        .query((row, _) -> new BookingId(row.getLong(1)))
        .list();
  }

  BookingId insert(BookingDraft draft, BookingState state, Instant now) {
    Period period = draft.period();
    long id = jdbc.sql("""
        insert into booking.booking (request_key, part, owner_unit, owner_municipality, receiver_unit, receiver_municipality, requested_by,
          agreement_id, term, state, starts_at, ends_at, wanted_day, answer_by, amount_ore, note, value_difference_ore, requested_at)
        values (:key, :part, :owner, :ownerMunicipality, :receiver, :receiverMunicipality, :by,
          :agreement, :term, :state, :starts, :ends, :wanted, :answerBy, :amount, :note, :difference, :now)
        returning id
        """)
        .param("key", draft.key())
        .param("part", draft.part())
        .param("owner", draft.owner().value())
        .param("ownerMunicipality", draft.ownerMunicipality().code())
        .param("receiver", draft.asker().unit().value())
        .param("receiverMunicipality", draft.asker().municipality().code())
        .param("by", draft.asker().person().value())
        .param("agreement", draft.agreement())
        .param("term", draft.term().name())
        .param("state", state.name())
        .param("starts", period == null ? null : Columns.at(period.from()))
        .param("ends", period == null ? null : Columns.at(period.until()))
        .param("wanted", draft.wantedDay())
        .param("answerBy", Columns.at(draft.answerBy()))
        .param("amount", draft.amount().ore())
        .param("note", draft.note())
        .param("difference", draft.differenceOre())
        .param("now", Columns.at(now))
        .query(Long.class)
        .single();
    BookingId booking = new BookingId(id);
    draft.pieces().forEach(piece -> lines.insert(booking, draft.owner(), draft.asker().unit(), piece));
    return booking;
  }

  /** The booking as far as the asking unit may see it, kept from change until the end of the transaction. */
  Optional<Booking> lock(BookingId id) {
    return load(id, "for update of b");
  }

  Optional<Booking> find(BookingId id) {
    return load(id, "");
  }

  private Optional<Booking> load(BookingId id, String lock) {
    return jdbc.sql("""
        select b.id, b.version, b.state, b.term, b.owner_unit, b.owner_municipality, b.receiver_unit, b.receiver_municipality,
          b.requested_by, b.starts_at, b.ends_at, b.wanted_day, b.asked_last_day, b.answer_by, b.amount_ore, b.value_difference_ore,
          b.ready_at, b.handed_over_at, b.returned_at, b.work_awaits, b.another_accepts,
          b.hours_confirmed_at is not null as hours_confirmed, b.return_confirmed_at is not null as return_confirmed,
          case when b.term = 'SWAP' then
            (select c.by_person from booking.change c where c.booking_id = b.id order by c.id desc limit 1) end as offered_by,
          b.term = 'SWAP' and exists (select 1 from booking.change c where c.booking_id = b.id and c.receiver_open) as countered
        from booking.booking b
        where b.id = :id
        """ + lock)
        .param("id", id.value())
        .query((row, _) -> booking(row, List.of(), List.of()))
        .optional()
        .map(found -> found.with(approvals.of(id), linesOf(id)));
  }

  private static Booking booking(ResultSet row, List<Approval> approvals, List<Line> lines) throws SQLException {
    Instant starts = Columns.instantOrNull(row, "starts_at");
    Instant ends = Columns.instantOrNull(row, "ends_at");
    String awaits = row.getString("work_awaits");
    return new Booking(new BookingId(row.getLong("id")), row.getInt("version"), BookingState.valueOf(row.getString("state")),
        Term.valueOf(row.getString("term")), new UnitId(row.getLong("owner_unit")), new Municipality(row.getString("owner_municipality")),
        new UnitId(row.getLong("receiver_unit")), new Municipality(row.getString("receiver_municipality")),
        new PersonId(row.getLong("requested_by")), starts == null || ends == null ? null : new Period(starts, ends),
        row.getObject("wanted_day", LocalDate.class), row.getObject("asked_last_day", LocalDate.class), Columns.instant(row, "answer_by"),
        new Money(row.getLong("amount_ore")),
        Columns.moneyOrNull(row, "value_difference_ore"), Columns.instantOrNull(row, "ready_at"),
        Columns.instantOrNull(row, "handed_over_at"), Columns.instantOrNull(row, "returned_at"),
        awaits == null ? null : Side.valueOf(awaits),
        row.getBoolean("another_accepts"), Columns.personOrNull(row, "offered_by"), row.getBoolean("countered"),
        row.getBoolean("hours_confirmed"), row.getBoolean("return_confirmed"), approvals, lines);
  }

  private List<Line> linesOf(BookingId id) {
    return jdbc.sql("""
        select id, direction, listing_id, item_id, place_unit, category_id, title, image_id, weight_g, expected_co2e_g, expected_saving_ore,
          quantity, handed_over, returned, lost, price_ore, price_per, amount_ore, hold_id, operator
        from booking.line
        where booking_id = :id
        order by id
        """)
        .param("id", id.value())
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    Money price = Columns.moneyOrNull(row, "price_ore");
    return new Line(new LineId(row.getLong("id")), Direction.valueOf(row.getString("direction")), new ListingId(row.getLong("listing_id")),
        new ItemId(row.getLong("item_id")), new UnitId(row.getLong("place_unit")), new CategoryId(row.getLong("category_id")),
        row.getString("title"), row.getObject("image_id", UUID.class), Columns.longOrNull(row, "weight_g"),
        Columns.longOrNull(row, "expected_co2e_g"), Columns.moneyOrNull(row, "expected_saving_ore"), row.getInt("quantity"),
        row.getInt("handed_over"), row.getInt("returned"), row.getInt("lost"),
        price == null ? null : new Price(price, PricePer.valueOf(row.getString("price_per"))), new Money(row.getLong("amount_ore")),
        new HoldId(row.getLong("hold_id")), row.getBoolean("operator"));
  }

  /** Moves the booking on; the caller holds its lock and has asked {@link BookingState#mayBecome}. */
  void move(BookingId id, BookingState state, Instant now) {
    jdbc.sql("""
        update booking.booking
        set state = :state, version = version + 1,
          ready_at = case when :state = 'READY' then :now else ready_at end,
          handed_over_at = case when :state in ('HANDED_OVER', 'CLOSED') then coalesce(handed_over_at, :now) else handed_over_at end,
          returned_at = case when :state = 'RETURNED' then :now else returned_at end,
          closed_at = case when :over then :now else closed_at end
        where id = :id
        """)
        .param("state", state.name())
        .param("over", state.isOver())
        .param("now", Columns.at(now))
        .param("id", id.value())
        .update();
    if (state.isOver() || state == BookingState.RETURNED)
      lapse(id);
  }

  /** What was asked for is not to be answered any more. */
  private void lapse(BookingId id) {
    jdbc.sql("update booking.booking set asked_last_day = null where id = :id").param("id", id.value()).update();
    jdbc.sql("""
        update booking.change set state = 'LAPSED', owner_open = false, receiver_open = false
        where booking_id = :id and state = 'ASKED'
        """).param("id", id.value()).update();
  }

  /** Marks the booking as changed, for a step that leaves the state as it is. */
  void touch(BookingId id) {
    jdbc.sql("update booking.booking set version = version + 1 where id = :id").param("id", id.value()).update();
  }

  void giveReason(BookingId id, String reason) {
    jdbc.sql("update booking.booking set reason = :reason where id = :id").param("reason", reason).param("id", id.value()).update();
  }

  void closed(BookingId id, ClosedHow how) {
    jdbc.sql("update booking.booking set closed_how = :how where id = :id").param("how", how.name()).param("id", id.value()).update();
  }

  void pickUpNote(BookingId id, String note) {
    jdbc.sql("update booking.booking set pickup_note = :note where id = :id").param("note", note).param("id", id.value()).update();
  }

  void answerBy(BookingId id, Instant answerBy) {
    jdbc.sql("update booking.booking set answer_by = :at where id = :id").param("at", Columns.at(answerBy)).param("id", id.value())
        .update();
  }

  /** Another time; what the receiver asked for is answered by it. */
  void time(BookingId id, @Nullable Period period, @Nullable LocalDate wantedDay) {
    jdbc.sql("""
        update booking.booking set starts_at = :starts, ends_at = :ends, wanted_day = :wanted, asked_last_day = null where id = :id
        """)
        .param("starts", period == null ? null : Columns.at(period.from()))
        .param("ends", period == null ? null : Columns.at(period.until()))
        .param("wanted", wantedDay)
        .param("id", id.value())
        .update();
  }

  void askLastDay(BookingId id, @Nullable LocalDate day) {
    jdbc.sql("update booking.booking set asked_last_day = :day where id = :id").param("day", day).param("id", id.value()).update();
  }

  /** Another unit of the receiver's municipality has it from now on, with everything in it; false when it cannot. */
  boolean passOn(BookingId id, UnitId to, PersonId by) {
    return jdbc.sql("select booking.pass_on(:id, :to, :by)").param("id", id.value()).param("to", to.value()).param("by", by.value())
        .query(Boolean.class).single();
  }

  /** What is paid besides in a swap, and until when the other side answers. */
  void offer(BookingId id, long differenceOre, Instant answerBy) {
    jdbc.sql("update booking.booking set value_difference_ore = nullif(:difference, 0), answer_by = :at where id = :id")
        .param("difference", differenceOre)
        .param("at", Columns.at(answerBy))
        .param("id", id.value())
        .update();
  }

  void amount(BookingId id, Money amount) {
    jdbc.sql("update booking.booking set amount_ore = :amount where id = :id").param("amount", amount.ore()).param("id", id.value())
        .update();
  }

  /** The owner has said that all is back; it is done when the time of whoever came along is confirmed. */
  void confirmReturn(BookingId id, Instant now) {
    jdbc.sql("update booking.booking set return_confirmed_at = :now, version = version + 1 where id = :id").param("now", Columns.at(now))
        .param("id", id.value()).update();
  }

  void handedOver(LineId line, int change) {
    jdbc.sql("update booking.line set handed_over = handed_over + :change where id = :id")
        .param("change", change)
        .param("id", line.value())
        .update();
  }

  void returned(LineId line, int back, int lost) {
    jdbc.sql("update booking.line set returned = returned + :back, lost = lost + :lost where id = :id")
        .param("back", back)
        .param("lost", lost)
        .param("id", line.value())
        .update();
  }

  /** The answer that is given once; false when there is one already. */
  boolean wouldHaveBought(BookingId id, WouldHaveBought answer) {
    return jdbc
        .sql("update booking.booking set would_have_bought = :answer, version = version + 1 where id = :id and would_have_bought is null")
        .param("answer", answer.name())
        .param("id", id.value())
        .update() == 1;
  }

  Optional<WouldHaveBought> wouldHaveBought(BookingId id) {
    return jdbc.sql("select would_have_bought from booking.booking where id = :id")
        .param("id", id.value())
        .query((row, _) -> Optional.ofNullable(row.getString(1)).map(WouldHaveBought::valueOf))
        .single();
  }
}
