package se.samnytta.listing.web;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingColumns;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Offer;
import se.samnytta.listing.OfferColumns;
import se.samnytta.listing.Offered;

/** An ad as its page reads it. Measures in millimetres, weight and effect in grams, of one piece. */
record AdRow(long id, long item, UnitId owner, Municipality municipality, Kind kind, String title, String body, ListingState state,
    int version,
    CategoryId category, @Nullable Instant publishedAt, When when, Thing thing, Place place, Contact contact, Rules rules,
    List<Offer> offers,
    List<Picture> pictures, boolean own, boolean saved, boolean agreed, @Nullable Long metres) {

  /** When it can be had: so many are free for good from now on, and whether one is free for the next hour at least. */
  record When(@Nullable LocalDate from, @Nullable LocalDate lastDay, int left, boolean freeNow) {}

  record Thing(int quantity, @Nullable Condition condition, @Nullable Integer lengthMm, @Nullable Integer widthMm,
      @Nullable Integer heightMm,
      @Nullable Long weightG, String brand, String materials, String label, List<String> flags, @Nullable Integer purchaseYear,
      @Nullable Money purchasePrice, @Nullable Integer hoursPerWeek, @Nullable Long co2eG, @Nullable Money saving) {}

  record Place(UnitId unit, String street, String city, String note, String pickUp, boolean transportPossible) {}

  record Contact(String name, String phone, String email, String unitPhone, String unitEmail) {}

  /** How it is lent, and when a booking has to be agreed to. */
  record Rules(LendingRules lending, ApprovalRule approval) {}

  /** A picture of the thing. */
  record Picture(UUID image, String alt) {}

  static final String COLUMNS = """
      l.id, l.item_id, l.owner_unit, l.municipality, l.kind, l.title, l.body, l.state, l.version, l.category_id, l.published_at,
        l.available_from, l.last_day, l.pickup_note, l.transport_possible, l.shortest_days, l.longest_days, l.lead_days,
        l.buffer_days, l.furthest_days, l.by_the_day, l.by_the_hour, l.shortest_hours, l.longest_hours, l.buffer_hours,
        l.lead_hours, l.approval, l.approval_above_ore, l.answer_days, i.place_unit,
        i.quantity, i.condition, i.length_mm, i.width_mm, i.height_mm, i.weight_g, i.brand, i.materials, i.label, i.flags,
        i.purchase_year, i.purchase_price_ore, i.hours_per_week, i.expected_co2e_g, i.expected_saving_ore, i.place_note,
        u.street, u.city, u.phone as unit_phone, u.email as unit_email, p.name as contact_name,
        p.phone as contact_phone, p.email as contact_email,
        free.left_over,
        free.left_over > 0 or inventory.free(l.item_id, :now, :now::timestamptz + interval '1 hour') > 0 as free_now,
        l.owner_unit = any (kernel.units()) as own,
        exists (select from listing.favourite f where f.person_id = :person and f.listing_id = l.id) as saved,
        kernel.municipality() in ('', l.municipality)
          or organisation.agreement_between(l.municipality, kernel.municipality(), :today,
            (select coalesce(top.slug, c.slug) from inventory.v_category c left join inventory.v_category top on top.id = c.root_id
             where c.id = l.category_id)) is not null as agreed,
        kernel.metres(l.latitude, l.longitude, :latitude::float8, :longitude::float8)::bigint as metres,
        pictures.*, offers.*
      """;

  static AdRow of(ResultSet row) throws SQLException {
    var published = row.getTimestamp("published_at");
    return new AdRow(row.getLong("id"), row.getLong("item_id"), new UnitId(row.getLong("owner_unit")),
        new Municipality(row.getString("municipality")),
        Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("body"), ListingState.valueOf(row.getString("state")),
        row.getInt("version"), new CategoryId(row.getLong("category_id")), published == null ? null : published.toInstant(), when(row),
        thing(row),
        new Place(new UnitId(row.getLong("place_unit")), text(row, "street"), text(row, "city"), text(row, "place_note"),
            text(row, "pickup_note"),
            row.getBoolean("transport_possible")),
        new Contact(text(row, "contact_name"), text(row, "contact_phone"), text(row, "contact_email"), text(row, "unit_phone"),
            text(row, "unit_email")),
        rules(row),
        OfferColumns.read(row), pictures(row), row.getBoolean("own"), row.getBoolean("saved"), row.getBoolean("agreed"),
        row.getObject("metres", Long.class));
  }

  /** What whoever would have it has to know. */
  Offered offered() {
    return new Offered(new ListingId(id), version, state, kind, title, owner, municipality, new ItemId(item), category, offers,
        when.from, rules.lending, rules.approval, thing.quantity, place.unit, thing.weightG, thing.purchasePrice, thing.co2eG, thing.saving,
        pictures.isEmpty() ? null : pictures.getFirst().image);
  }

  private static When when(ResultSet row) throws SQLException {
    return new When(row.getObject("available_from", LocalDate.class), row.getObject("last_day", LocalDate.class), row.getInt("left_over"),
        row.getBoolean("free_now"));
  }

  private static Rules rules(ResultSet row) throws SQLException {
    return new Rules(
        LendingColumns.read(row),
        new ApprovalRule(ApprovalRule.When.valueOf(row.getString("approval")), money(row.getObject("approval_above_ore", Long.class)),
            row.getInt("answer_days")));
  }

  private static Thing thing(ResultSet row) throws SQLException {
    String condition = row.getString("condition");
    return new Thing(row.getInt("quantity"), condition == null ? null : Condition.valueOf(condition),
        row.getObject("length_mm", Integer.class),
        row.getObject("width_mm", Integer.class), row.getObject("height_mm", Integer.class), row.getObject("weight_g", Long.class),
        text(row, "brand"), text(row, "materials"), text(row, "label"), texts(row.getArray("flags")),
        row.getObject("purchase_year", Integer.class), money(row.getObject("purchase_price_ore", Long.class)),
        row.getObject("hours_per_week", Integer.class), row.getObject("expected_co2e_g", Long.class),
        money(row.getObject("expected_saving_ore", Long.class)));
  }

  private static List<Picture> pictures(ResultSet row) throws SQLException {
    Array images = row.getArray("images");
    if (images == null)
      return List.of();
    UUID[] ids = (UUID[]) images.getArray();
    String[] alts = (String[]) row.getArray("alts").getArray();
    return IntStream.range(0, ids.length).mapToObj(i -> new Picture(ids[i], alts[i])).toList();
  }

  private static @Nullable Money money(@Nullable Long ore) {
    return ore == null ? null : new Money(ore);
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }
}
