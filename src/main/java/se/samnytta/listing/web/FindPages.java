package se.samnytta.listing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Categories;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.SharedSoFar;
import se.samnytta.search.Finder;

/** Lists of ads, as far as the one who asks may see them. */
@Component
@Transactional(readOnly = true)
class FindPages {

  static final int PAGE_SIZE = 24;

  /** Below this rank the words were not found as written. */
  private static final float AS_WRITTEN = 0.15f;

  /** Counts may be half a minute old; what they count is kept as 8 bytes an ad. */
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final long MOST_KEPT = 6_000_000;

  private final JdbcClient jdbc;
  private final Categories categories;
  private final ObjectProvider<SharedSoFar> sharedSoFar;
  private final Cache<Counted, Facets> counted = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumWeight(MOST_KEPT)
      .weigher((Counted _, Facets facets) -> facets.each().length + 100).build();

  FindPages(JdbcClient jdbc, Categories categories, ObjectProvider<SharedSoFar> sharedSoFar) {
    this.jdbc = jdbc;
    this.sharedSoFar = sharedSoFar;
    this.categories = categories;
  }

  /** Whose view was counted, of what: everybody with the same view shares it. */
  private record Counted(List<Long> units, String municipality, List<String> partners, boolean anybody, AdSearch search,
      @Nullable Double latitude,
      @Nullable Double longitude, LocalDate today) {}

  /** What the boxes count of each ad, and the counts when no box is ticked. */
  private record Facets(long[] each, FacetCounts untouched) {}

  /**
   * A page of a list.
   *
   * @param more      whether there is another page
   * @param counts    of the boxes, and of all; at most half a minute old
   * @param corrected the words that were searched for instead, null when they were found as written
   */
  record Found(List<CardRow> cards, boolean more, FacetCounts counts, @Nullable String corrected) {}

  Found find(AdSearch search, Seeker seeker, LocalDate today) {
    List<CardRow> rows = new CardQuery(search, seeker, today, categories).page(jdbc, PAGE_SIZE)
        .query((row, _) -> CardRow.of(row, row.getFloat("rank"))).list();
    boolean misspelt = !rows.isEmpty() && !search.words().isEmpty() && rows.stream().allMatch(row -> row.rank() < AS_WRITTEN);
    return new Found(rows.subList(0, Math.min(PAGE_SIZE, rows.size())), rows.size() > PAGE_SIZE, counts(search, seeker, today),
        misspelt ? corrected(search.words()) : null);
  }

  /** Those of the ads that the search finds. */
  List<Finder.Hit> among(AdSearch search, Seeker seeker, LocalDate today, Collection<Long> ads) {
    return hits(new CardQuery(search, seeker, today, categories).among(jdbc, ads.toArray(Long[]::new)));
  }

  List<Finder.Hit> newest(AdSearch search, Seeker seeker, LocalDate today, int most) {
    return hits(new CardQuery(search, seeker, today, categories).newest(jdbc, most));
  }

  private static List<Finder.Hit> hits(JdbcClient.StatementSpec sql) {
    return sql.query((row, _) -> new Finder.Hit(row.getLong("listing_id"), row.getString("title"),
        Slug.address(row.getLong("listing_id"), row.getString("title")))).list();
  }

  /** What sharing has come to, when somebody counts it. */
  Optional<SharedSoFar.Sum> sharedSoFar() {
    return Optional.ofNullable(sharedSoFar.getIfAvailable()).flatMap(SharedSoFar::sinceNewYear);
  }

  private @Nullable String corrected(String words) {
    return jdbc.sql("select search.corrected('LISTING', :words)").param("words", words)
        .query((row, _) -> new @Nullable String[] { row.getString(1) })
        .single()[0];
  }

  private FacetCounts counts(AdSearch search, Seeker seeker, LocalDate today) {
    Scope scope = Scope.current();
    AdSearch whole = search.withoutBoxes();
    boolean placed = search.withinKm() > 0;
    var key = new Counted(scope.units(), scope.municipality(), scope.partners(), seeker.isSignedIn(), whole,
        placed ? seeker.latitude() : null, placed ? seeker.longitude() : null, today);
    Facets facets = counted.get(key, _ -> facets(whole, seeker, today));
    return search.hasBoxes() ? FacetCounts.of(facets.each(), search, categories) : facets.untouched();
  }

  private Facets facets(AdSearch whole, Seeker seeker, LocalDate today) {
    long[] each = new CardQuery(whole, seeker, today, categories).facets(jdbc).query((row, _) -> numbers(row.getArray("facets"))).single();
    return new Facets(each, FacetCounts.of(each, whole, categories));
  }

  private static long[] numbers(Array array) throws java.sql.SQLException {
    return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
  }
}
