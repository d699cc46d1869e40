package se.samnytta.listing.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.files.ImageId;
import se.samnytta.kernel.NotFound;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingState;
import se.samnytta.listing.Listings;
import se.samnytta.listing.Outlook;
import se.samnytta.listing.Outlooks;

/** The SQL behind the list of the unit's own ads, those of the units below it among them. */
@Component
@Transactional(readOnly = true)
class OwnAdsPages {

  static final int A_PAGE = 25;

  private final JdbcClient jdbc;
  private final Listings listings;
  private final Outlooks outlooks;

  OwnAdsPages(JdbcClient jdbc, Listings listings, Outlooks outlooks) {
    this.jdbc = jdbc;
    this.listings = listings;
    this.outlooks = outlooks;
  }

  /**
   * An own ad as the list shows it.
   *
   * @param cover   its first picture, null for none
   * @param contact the name of whoever answers for it, null when nobody is named
   * @param unit    the unit's name
   */
  record OwnAd(Listing listing, int quantity, @Nullable ImageId cover, @Nullable String contact, String unit, Outlook outlook) {}

  /** How many ads there are in each state. */
  Map<ListingState, Long> counts() {
    Map<ListingState, Long> counts = new EnumMap<>(ListingState.class);
    jdbc.sql("""
        select state, count(*) as ads from listing.listing where owner_unit = any ((select kernel.units())::bigint[]) group by state
        """).query(row -> {
      counts.put(ListingState.valueOf(row.getString("state")), row.getLong("ads"));
    });
    return counts;
  }

  /** One page of ads; those whose owner is asked something first, then the latest changed. */
  List<OwnAd> ads(Shelf shelf, int page) {
    return jdbc.sql("""
        select id from listing.listing
        where owner_unit = any ((select kernel.units())::bigint[]) and state in (:states)
        order by asked_still_here_at is null or state = 'CLOSED', changed_at desc, id desc
        limit :many offset :before
        """).param("states", shelf.states().stream().map(ListingState::name).toList()).param("many", A_PAGE)
        .param("before", (page - 1) * A_PAGE).query((row, _) -> new ListingId(row.getLong("id"))).list().stream().map(this::ad).toList();
  }

  /** One own ad; another unit's is not there. */
  OwnAd ad(ListingId id) {
    return jdbc.sql("""
        select i.quantity, m.image_id, p.name as contact, u.name as unit
        from listing.listing l
        join inventory.v_item i on i.id = l.item_id
        join organisation.v_unit u on u.id = l.owner_unit
        left join inventory.v_item_image m on m.item_id = l.item_id and m.position = 0
        left join organisation.v_person p on p.id = coalesce(l.contact_person, l.created_by)
        where l.id = :id and l.owner_unit = any ((select kernel.units())::bigint[])
        """).param("id", id.value()).query((row, _) -> {
      UUID cover = row.getObject("image_id", UUID.class);
      Listing listing = listings.listing(id);
      return new OwnAd(listing, row.getInt("quantity"), cover == null ? null : new ImageId(cover), row.getString("contact"),
          row.getString("unit"), outlooks.of(listing));
    }).optional().orElseThrow(() -> new NotFound("listing " + id));
  }
}
