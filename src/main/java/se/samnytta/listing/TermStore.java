package se.samnytta.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what ads offer. */
@Repository
class TermStore {

  private final JdbcClient jdbc;

  TermStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What each of the ads offers, in its own order. */
  Map<ListingId, List<Offer>> of(Collection<ListingId> ads) {
    Map<ListingId, List<Offer>> offers = new LinkedHashMap<>();
    jdbc.sql("""
        select t.listing_id, t.term, t.price_ore, t.price_per, t.wanted
        from listing.term t
        join listing.listing l on l.id = t.listing_id
        where t.listing_id = any (:ads::bigint[])
        order by t.listing_id, array_position(l.terms, t.term)
        """).param("ads", ads.stream().map(ListingId::value).toArray(Long[]::new)).query(row -> {
      offers.computeIfAbsent(new ListingId(row.getLong("listing_id")), _ -> new ArrayList<>()).add(ListingRow.offer(row));
    });
    return offers;
  }

  private record Offered(ListingId ad, Offer offer) {}

  void insert(Map<ListingId, List<Offer>> offers) {
    List<Offered> all = offers.entrySet().stream()
        .flatMap(ad -> ad.getValue().stream().map(offer -> new Offered(ad.getKey(), offer))).toList();
    jdbc.sql("""
        insert into listing.term (listing_id, term, price_ore, price_per, wanted)
        select ad, term, price, per, wanted
        from unnest(:ads::bigint[], :terms::text[], :prices::bigint[], :pers::text[], :wanted::text[]) as t (ad, term, price, per, wanted)
        """).param("ads", each(all, Long[]::new, each -> each.ad.value()))
        .param("terms", each(all, String[]::new, each -> each.offer.term().name()))
        .param("prices", each(all, Long[]::new, each -> each.offer.price() == null ? null : each.offer.price().amount().ore()))
        .param("pers", each(all, String[]::new, each -> each.offer.price() == null ? null : each.offer.price().per().name()))
        .param("wanted", each(all, String[]::new, each -> each.offer.wanted())).update();
  }

  private static <T> @Nullable T[] each(List<Offered> offers, IntFunction<@Nullable T[]> array, Function<Offered, @Nullable T> value) {
    return offers.stream().map(value).toArray(array);
  }

  void delete(ListingId ad) {
    jdbc.sql("delete from listing.term where listing_id = :ad").param("ad", ad.value()).update();
  }
}
