package se.samnytta.listing.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Term;

/**
 * An ad as lists read it.
 *
 * @param shownTerm the term whose price is shown, null for an ad without terms
 * @param price     what is asked for it, null for nothing or for nothing said
 * @param left      pieces that nobody has been promised for good
 * @param metres    from the seeker's unit, null when unknown
 * @param saved     whether the seeker has saved it
 */
record CardRow(long id, UnitId owner, boolean reservedOut, String title, CategoryId category, List<Term> terms, @Nullable Term shownTerm,
    @Nullable Money price, @Nullable PricePer per, @Nullable Integer longestDays, int left, @Nullable Long co2eG,
    @Nullable LocalDate availableFrom, @Nullable UUID image, @Nullable String imageAlt, @Nullable Long metres, boolean saved) {

  /** What every list of cards selects, of c; the seeker is :person, :latitude and :longitude. */
  static final String COLUMNS = """
      c.listing_id, c.owner_unit, c.reserved_out, c.title, c.category_id, c.terms, c.shown_term, c.price_ore, c.price_per, c.longest_days,
        c.left_over, c.co2e_g, c.available_from, c.image_id, c.image_alt,
        kernel.metres(c.latitude, c.longitude, :latitude::float8, :longitude::float8)::bigint as metres,
        exists (select from listing.favourite f where f.person_id = :person and f.listing_id = c.listing_id) as saved
      """;

  static CardRow of(ResultSet row) throws SQLException {
    String term = row.getString("shown_term");
    Long ore = row.getObject("price_ore", Long.class);
    String per = row.getString("price_per");
    return new CardRow(row.getLong("listing_id"), new UnitId(row.getLong("owner_unit")), row.getBoolean("reserved_out"),
        row.getString("title"),
        new CategoryId(row.getLong("category_id")),
        Arrays.stream((String[]) row.getArray("terms").getArray()).map(Term::valueOf).toList(),
        term == null ? null : Term.valueOf(term), ore == null ? null : new Money(ore), per == null ? null : PricePer.valueOf(per),
        row.getObject("longest_days", Integer.class), row.getInt("left_over"), row.getObject("co2e_g", Long.class),
        row.getObject("available_from", LocalDate.class), row.getObject("image_id", UUID.class), row.getString("image_alt"),
        row.getObject("metres", Long.class), row.getBoolean("saved"));
  }
}
