package se.samnytta.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.ItemId;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ApprovalRule;
import se.samnytta.listing.LendingColumns;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.OfferColumns;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Operator;

/** What is offered, as far as row-level security shows it to whoever asks: one statement for all that is asked about. */
@Repository
class OfferStore {

  private final JdbcClient jdbc;

  OfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Offered> find(ListingId listing) {
    return Optional.ofNullable(find(List.of(listing)).get(listing));
  }

  /** Those that are there and may be seen; an ad that is being written, paused or closed only by its own unit. */
  Map<ListingId, Offered> find(Collection<ListingId> listings) {
    Map<ListingId, Offered> found = new LinkedHashMap<>();
    jdbc.sql("""
        select l.id, l.version, l.state, l.kind, l.title, l.owner_unit, l.municipality, l.item_id, l.category_id, l.available_from,
          l.shortest_days, l.longest_days, l.buffer_days, l.lead_days, l.furthest_days, l.by_the_day, l.by_the_hour,
          l.shortest_hours, l.longest_hours, l.buffer_hours, l.lead_hours, l.approval, l.approval_above_ore, l.answer_days,
          i.quantity, i.place_unit, i.weight_g, i.purchase_price_ore, i.expected_co2e_g, i.expected_saving_ore,
          (select p.image_id from inventory.v_item_image p where p.item_id = i.id order by p.position limit 1) as image_id,
          offers.*
        from listing.v_listing l
        join inventory.v_item i on i.id = l.item_id
        cross join lateral (
          select array_agg(t.term order by t.term) as offer_terms, array_agg(t.price_ore order by t.term) as offer_prices,
            array_agg(t.price_per order by t.term) as offer_pers, array_agg(t.wanted order by t.term) as offer_wanted
          from listing.v_term t
          where t.listing_id = l.id) offers
        where l.id = any (:listings::bigint[])
        """)
        .param("listings", ids(listings))
        .query((row, _) -> offered(row))
        .list()
        .forEach(each -> found.put(each.id(), each));
    return found;
  }

  /** Own things that may be given in a swap, the newest first. */
  List<ListingId> own(UnitId unit) {
    return jdbc.sql("""
        select id from listing.v_listing
        where owner_unit = :unit and kind = 'GOODS' and state in ('PUBLISHED', 'PAUSED')
        order by published_at desc, id desc
        limit 100
        """)
        .param("unit", unit.value())
        .query((row, _) -> new ListingId(row.getLong(1)))
        .list();
  }

  /** Who comes along with the things in these ads. */
  Map<ListingId, Operator> operators(Collection<ListingId> listings) {
    Map<ListingId, Operator> operators = new LinkedHashMap<>();
    jdbc.sql("select listing_id, operator_listing, always from listing.v_operator where listing_id = any (:listings::bigint[])")
        .param("listings", ids(listings))
        .query((row, _) -> operators.put(new ListingId(row.getLong(1)), new Operator(new ListingId(row.getLong(2)), row.getBoolean(3))))
        .list();
    return operators;
  }

  private static Offered offered(ResultSet row) throws SQLException {
    return new Offered(new ListingId(row.getLong("id")), row.getInt("version"), ListingState.valueOf(row.getString("state")),
        Kind.valueOf(row.getString("kind")),
        row.getString("title"), new UnitId(row.getLong("owner_unit")), new Municipality(row.getString("municipality")),
        new ItemId(row.getLong("item_id")), new CategoryId(row.getLong("category_id")), OfferColumns.read(row),
        row.getObject("available_from", LocalDate.class),
        LendingColumns.read(row),
        new ApprovalRule(ApprovalRule.When.valueOf(row.getString("approval")), Columns.moneyOrNull(row, "approval_above_ore"),
            row.getInt("answer_days")),
        row.getInt("quantity"), new UnitId(row.getLong("place_unit")), Columns.longOrNull(row, "weight_g"),
        Columns.moneyOrNull(row, "purchase_price_ore"),
        Columns.longOrNull(row, "expected_co2e_g"), Columns.moneyOrNull(row, "expected_saving_ore"), row.getObject("image_id", UUID.class));
  }

  /** The last day of an agreement, nothing when it has none. */
  Optional<LocalDate> agreementEnds(long agreement) {
    return jdbc.sql("select valid_to from organisation.v_agreement where id = :id and valid_to is not null")
        .param("id", agreement)
        .query((row, _) -> row.getObject(1, LocalDate.class))
        .optional();
  }

  private static Long[] ids(Collection<ListingId> listings) {
    return listings.stream().map(ListingId::value).distinct().toArray(Long[]::new);
  }
}
