package se.samnytta.listing.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import se.samnytta.inventory.Category;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.Marks;
import se.samnytta.listing.SharedSoFar;
import se.samnytta.search.Finder;
import se.samnytta.search.Fits;
import se.samnytta.search.Ladder;
import se.samnytta.search.Rung;

/** Lists of ads, as far as the one who asks may see them. */
@Component
@Transactional(readOnly = true)
class FindPages {

  static final int PAGE_SIZE = 24;

  /** So much of what is yet to come is shown where there is nothing now. */
  private static final int MOST_TO_COME = 6;
  private static final int MOST_KINDS = 3;

  /** Counts may be half a minute old; what they count is kept as 8 bytes an ad. */
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final long MOST_KEPT = 6_000_000;

  private final JdbcClient jdbc;
  private final Categories categories;
  private final Ladder ladder;
  private final Fits fits;
  private final ObjectProvider<SharedSoFar> sharedSoFar;
  private final Cache<Counted, Facets> counted = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumWeight(MOST_KEPT)
      .weigher((Counted _, Facets facets) -> facets.each().length + 100).build();

  FindPages(JdbcClient jdbc, Categories categories, Ladder ladder, Fits fits, ObjectProvider<SharedSoFar> sharedSoFar) {
    this.jdbc = jdbc;
    this.categories = categories;
    this.ladder = ladder;
    this.fits = fits;
    this.sharedSoFar = sharedSoFar;
  }

  /** Whose view was counted, of what: everybody with the same view shares it. */
  private record Counted(List<Long> units, String municipality, List<String> partners, boolean anybody, AdSearch search,
      Rung rung, @Nullable Double latitude, @Nullable Double longitude, LocalDate today) {}

  /** What the boxes count of each ad, and the counts when no box is ticked. */
  private record Facets(long[] each, FacetCounts untouched) {}

  /**
   * A page of a list.
   *
   * @param more   whether there is another page
   * @param counts of the boxes, and of all; at most half a minute old
   * @param last   the last of them, null in an order that does not go on from an ad
   * @param rung   how the words were taken
   * @param wider  whether nothing was found where it was asked for, and these are elsewhere
   * @param toCome what can be had later, when there is nothing
   * @param kinds  categories that may have been meant, when it was not found as it was written
   */
  record Found(List<CardRow> cards, boolean more, @Nullable AdCursor last, FacetCounts counts, Rung rung, boolean wider,
      List<CardRow> toCome, List<Category> kinds) {

    /** Whether words alone were asked for, and nothing is called by them. */
    boolean isUnmet(AdSearch search) {
      return !search.words().isEmpty() && search.equals(AdSearch.EVERYTHING.with(search.words()).with(search.sort()))
          && (cards.isEmpty() || rung.step() != Rung.Step.EXACT);
    }

    /** The step on which something else was found. */
    Optional<Rung.Step> instead() {
      return cards.isEmpty() ? Optional.empty() : Optional.of(rung.step());
    }
  }

  /** A card, and where it stands in the list. */
  private record Placed(CardRow card, AdCursor cursor) {}

  Found find(AdSearch search, Seeker seeker, LocalDate today) {
    return find(search, null, seeker, today);
  }

  /** As the address asks for it; from the ad after which the page begins, when that is known. */
  Found find(AdSearch search, @Nullable AdCursor after, Seeker seeker, LocalDate today) {
    Rung rung = ladder.exactly(search.words());
    List<Placed> rows = page(search, after, rung, seeker, today, PAGE_SIZE);
    if (rows.isEmpty() && !search.literally() && rung.saysSomething()) {
      rung = ladder.climb(Marks.KIND, search.words()).orElse(rung);
      rows = page(search, after, rung, seeker, today, PAGE_SIZE);
    }
    AdSearch anywhere = search.anywhere();
    boolean wider = rows.isEmpty() && search.isSomewhere() && page(search.onPage(1), null, rung, seeker, today, 1).isEmpty();
    if (wider)
      rows = page(anywhere, after, rung, seeker, today, PAGE_SIZE);
    wider &= !rows.isEmpty();
    List<Placed> toCome = rows.isEmpty() && search.isTimed() ? page(search.later(), null, rung, seeker, today, MOST_TO_COME) : List.of();
    List<Placed> shown = rows.subList(0, Math.min(PAGE_SIZE, rows.size()));
    return new Found(cards(shown), rows.size() > PAGE_SIZE,
        shown.isEmpty() || !CardQuery.isContinued(search.order()) ? null : shown.getLast().cursor(),
        counts(wider ? anywhere : search, rung, seeker, today), rung, wider, cards(toCome),
        rung.step() == Rung.Step.EXACT && !rows.isEmpty() ? List.of() : kinds(search, seeker, today));
  }

  private static List<CardRow> cards(List<Placed> rows) {
    return rows.stream().map(Placed::card).toList();
  }

  private List<Category> kinds(AdSearch search, Seeker seeker, LocalDate today) {
    if (search.words().isEmpty())
      return List.of();
    FacetCounts all = counts(AdSearch.EVERYTHING, ladder.exactly(""), seeker, today);
    return categories.suggest(search.words()).stream().filter(each -> all.of(each, categories) > 0).limit(MOST_KINDS).toList();
  }

  private List<Placed> page(AdSearch search, @Nullable AdCursor after, Rung rung, Seeker seeker, LocalDate today, int size) {
    return new CardQuery(search, rung, seeker, today, categories).page(jdbc, fits, size, after)
        .query((row, _) -> new Placed(CardRow.of(row), new AdCursor(row.getInt("tier"),
            row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getLong("listing_id"))))
        .list();
  }

  /** Those of the ads that the search finds. */
  List<Finder.Hit> among(AdSearch search, Seeker seeker, LocalDate today, Collection<Long> ads) {
    return hits(query(search, seeker, today).among(jdbc, ads.toArray(Long[]::new)));
  }

  List<Finder.Hit> newest(AdSearch search, Seeker seeker, LocalDate today, int most) {
    return hits(query(search, seeker, today).newest(jdbc, fits, most));
  }

  /** What all that it finds meets, as far as the index knows it. */
  String condition(AdSearch search, LocalDate today) {
    return query(search, Seeker.NOBODY, today).condition();
  }

  private CardQuery query(AdSearch search, Seeker seeker, LocalDate today) {
    return new CardQuery(search, ladder.exactly(search.words()), seeker, today, categories);
  }

  private static List<Finder.Hit> hits(JdbcClient.StatementSpec sql) {
    return sql.query((row, _) -> new Finder.Hit(row.getLong("listing_id"), row.getString("title"),
        Slug.address(row.getLong("listing_id"), row.getString("title")))).list();
  }

  /** What sharing has come to, when somebody counts it. */
  Optional<SharedSoFar.Sum> sharedSoFar() {
    return Optional.ofNullable(sharedSoFar.getIfAvailable()).flatMap(SharedSoFar::sinceNewYear);
  }

  private FacetCounts counts(AdSearch search, Rung rung, Seeker seeker, LocalDate today) {
    Scope scope = Scope.current();
    AdSearch whole = search.withoutBoxes();
    boolean placed = search.withinKm() > 0;
    var key = new Counted(scope.units(), scope.municipality(), scope.partners(), seeker.isSignedIn(), whole, rung,
        placed ? seeker.latitude() : null, placed ? seeker.longitude() : null, today);
    Facets facets = counted.get(key, _ -> facets(whole, rung, seeker, today));
    return search.hasBoxes() ? FacetCounts.of(facets.each(), search, categories) : facets.untouched();
  }

  private Facets facets(AdSearch whole, Rung rung, Seeker seeker, LocalDate today) {
    long[] each = new CardQuery(whole, rung, seeker, today, categories).facets(jdbc, fits)
        .query((row, _) -> numbers(row.getArray("facets")))
        .single();
    return new Facets(each, FacetCounts.of(each, whole, categories));
  }

  private static long[] numbers(Array array) throws java.sql.SQLException {
    return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue).toArray();
  }
}
