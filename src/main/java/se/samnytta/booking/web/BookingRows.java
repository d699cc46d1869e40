package se.samnytta.booking.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Direction;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentOutcome;
import se.samnytta.booking.Side;
import se.samnytta.booking.WouldHaveBought;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;
import se.samnytta.organisation.OpeningHours;

/** Rows of the queries behind a booking's page. */
final class BookingRows {

  private BookingRows() {}

  static BookingView.Head head(ResultSet row) throws SQLException {
    Instant ends = instant(row, "ends_at");
    Instant starts = instant(row, "starts_at");
    String answer = row.getString("would_have_bought");
    String awaits = row.getString("work_awaits");
    return new BookingView.Head(row.getLong("id"), row.getInt("version"), BookingState.valueOf(row.getString("state")),
        Term.valueOf(row.getString("term")), row.getLong("requested_by"), text(row, "asker"),
        starts == null ? null : LocalDate.ofInstant(starts, Period.SWEDEN),
        ends == null ? null : LocalDate.ofInstant(ends.minusSeconds(1), Period.SWEDEN), row.getObject("wanted_day", LocalDate.class),
        row.getObject("asked_last_day", LocalDate.class),
        LocalDate.ofInstant(row.getObject("answer_by", OffsetDateTime.class).toInstant().minusSeconds(1), Period.SWEDEN),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(), instant(row, "ready_at"), instant(row, "handed_over_at"),
        instant(row, "returned_at"), instant(row, "closed_at"), "ASSUMED".equals(row.getString("closed_how")),
        new Money(row.getLong("amount_ore")),
        money(row, "value_difference_ore"), text(row, "note"), text(row, "reason"), text(row, "pickup_note"), text(row, "agreement"),
        answer == null ? null : WouldHaveBought.valueOf(answer),
        period(row, "starts_at", "ends_at"), awaits == null ? null : Side.valueOf(awaits),
        row.getBoolean("hours_confirmed"), row.getBoolean("return_confirmed"));
  }

  static BookingView.Party party(ResultSet row, List<OpeningHours> hours) throws SQLException {
    return new BookingView.Party(row.getLong("id"), row.getString("name"), row.getString("municipality_name"), text(row, "street"),
        (text(row, "postal_code") + " " + text(row, "city")).strip(), text(row, "goods_reception"), text(row, "phone"), text(row, "email"),
        Openings.of(hours));
  }

  static BookingView.LineView line(ResultSet row) throws SQLException {
    return new BookingView.LineView(row.getLong("id"), Direction.valueOf(row.getString("direction")), row.getLong("listing_id"),
        row.getString("title"), image(row, "image_id"), row.getInt("quantity"), row.getInt("handed_over"), row.getInt("returned"),
        row.getInt("lost"), new Money(row.getLong("amount_ore")), text(row, "place"), row.getInt("at_hand"),
        row.getInt("missing"), row.getBoolean("labelled"), List.of((String[]) row.getArray("away").getArray()),
        row.getBoolean("operator"));
  }

  static BookingView.StepView step(ResultSet row, Map<Long, ChangeView> changes) throws SQLException {
    return new BookingView.StepView(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("what"), text(row, "side"),
        text(row, "name"), text(row, "unit_name"), text(row, "note"), changes.get(row.getLong("change_id")));
  }

  static BookingView.IncidentView incident(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new BookingView.IncidentView(row.getLong("id"), row.getLong("line_id"), row.getBoolean("labelled"),
        IncidentKind.valueOf(row.getString("kind")), row.getInt("quantity"),
        row.getString("title"), row.getString("description"), image(row, "image_id"), text(row, "name"),
        row.getObject("reported_at", OffsetDateTime.class).toInstant(), outcome == null ? null : IncidentOutcome.valueOf(outcome),
        money(row, "charge_ore"), text(row, "settled_note"));
  }

  static BookingView.ApprovalView approval(ResultSet row) throws SQLException {
    return new BookingView.ApprovalView(Side.valueOf(row.getString("side")), text(row, "decision"), text(row, "name"),
        instant(row, "decided_at"),
        "AUTOMATIC".equals(row.getString("how")));
  }

  static ChangeView change(ResultSet row, List<ChangeView.Quantity> quantities) throws SQLException {
    Set<Side> open = EnumSet.noneOf(Side.class);
    if (row.getBoolean("owner_open"))
      open.add(Side.OWNER);
    if (row.getBoolean("receiver_open"))
      open.add(Side.RECEIVER);
    return new ChangeView(row.getLong("id"), row.getLong("by_person"), open, period(row, "starts_before", "ends_before"),
        period(row, "starts_after", "ends_after"), row.getObject("wanted_before", LocalDate.class),
        row.getObject("wanted_after", LocalDate.class), new Money(row.getLong("amount_before_ore")),
        new Money(row.getLong("amount_after_ore")), new Money(row.getLong("difference_before_ore")),
        new Money(row.getLong("difference_after_ore")), text(row, "receiver_before"), text(row, "receiver_after"), quantities);
  }

  static @Nullable Period period(ResultSet row, String from, String until) throws SQLException {
    Instant starts = instant(row, from);
    Instant ends = instant(row, until);
    return starts == null || ends == null ? null : new Period(starts, ends);
  }

  private static String image(ResultSet row, String column) throws SQLException {
    UUID image = row.getObject(column, UUID.class);
    return image == null ? "" : "/bilder/" + image + "-320.webp";
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    long ore = row.getLong(column);
    return row.wasNull() ? null : new Money(ore);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
