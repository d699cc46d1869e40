package se.samnytta.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;

/** A row of ads made an ad. */
record ListingRow(Listing withoutOffers) {

  static final String COLUMNS = """
      id, owner_unit, municipality, item_id, category_id, kind, title, body, state, closed_reason, closed_at, closed_from,
        contact_person, reach, widest_reach, next_reach_at, cascade_paused, available_from, last_day, pickup_note, transport_possible,
        shortest_days, longest_days, buffer_days, lead_days, furthest_days, by_the_day, by_the_hour, shortest_hours, longest_hours,
        buffer_hours, lead_hours, approval, approval_above_ore, answer_days, created_by, created_at,
        published_at, confirmed_at, asked_still_here_at, version
      """;

  static ListingRow of(ResultSet row) throws SQLException {
    String note = row.getString("pickup_note");
    return new ListingRow(new Listing(new ListingId(row.getLong("id")), new UnitId(row.getLong("owner_unit")),
        new Municipality(row.getString("municipality")), new ItemId(row.getLong("item_id")), new CategoryId(row.getLong("category_id")),
        Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("body"), ListingState.valueOf(row.getString("state")),
        closed(row), List.of(),
        new OnOffer(row.getObject("available_from", LocalDate.class), row.getObject("last_day", LocalDate.class)),
        LendingColumns.read(row),
        new ApprovalRule(ApprovalRule.When.valueOf(row.getString("approval")), money(row.getObject("approval_above_ore", Long.class)),
            row.getInt("answer_days")),
        new PickUp(note == null ? "" : note, row.getBoolean("transport_possible")),
        new Visibility(Reach.ofStep(row.getInt("reach")), Reach.ofStep(row.getInt("widest_reach")), instant(row, "next_reach_at"),
            row.getBoolean("cascade_paused")),
        person(row.getObject("contact_person", Long.class)), person(row.getObject("created_by", Long.class)),
        row.getObject("created_at", OffsetDateTime.class).toInstant(), instant(row, "published_at"), instant(row, "confirmed_at"),
        instant(row, "asked_still_here_at"), row.getInt("version")));
  }

  static Offer offer(ResultSet row) throws SQLException {
    Long price = row.getObject("price_ore", Long.class);
    String wanted = row.getString("wanted");
    return new Offer(Term.valueOf(row.getString("term")),
        price == null ? null : new Price(new Money(price), PricePer.valueOf(row.getString("price_per"))), wanted == null ? "" : wanted);
  }

  Listing with(List<Offer> offers) {
    Listing ad = withoutOffers;
    return new Listing(ad.id(), ad.owner(), ad.municipality(), ad.item(), ad.category(), ad.kind(), ad.title(), ad.body(), ad.state(),
        ad.closed(), offers, ad.onOffer(), ad.lending(), ad.approval(), ad.pickUp(), ad.visibility(), ad.contact(), ad.createdBy(),
        ad.createdAt(), ad.publishedAt(), ad.confirmedAt(), ad.askedAt(), ad.version());
  }

  private static Listing.@Nullable Closed closed(ResultSet row) throws SQLException {
    String reason = row.getString("closed_reason");
    return reason == null
        ? null
        : new Listing.Closed(CloseReason.valueOf(reason), Objects.requireNonNull(instant(row, "closed_at")),
            ListingState.valueOf(row.getString("closed_from")));
  }

  private static @Nullable Money money(@Nullable Long ore) {
    return ore == null ? null : new Money(ore);
  }

  private static @Nullable PersonId person(@Nullable Long id) {
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
