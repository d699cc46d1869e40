package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samnytta.inventory.Categories;
import se.samnytta.listing.web.AdSearch.When;

/**
 * How many ads each box of the filter has: those that fit every other group of boxes, so that a box says what ticking it
 * would add. Counted from the cards' facets (see {@code listing.card}), which were read as row-level security shows them.
 */
final class FacetCounts {

  private static final int TERMS = 0;
  private static final int CONDITION = 1;
  private static final int TRANSPORT = 2;
  private static final int CATEGORY = 3;
  private static final int MUNICIPALITY = 4;
  private static final int WHEN = 5;
  private static final int GROUPS = 6;

  private final int[] terms = new int[6];
  private final int[] conditions = new int[5];
  private final int[] when = new int[3];
  private final int[] categories;
  private final int[] municipalities = new int[1 << 12];
  private final boolean cut;
  private int transport;
  private int total;

  private FacetCounts(int categories, boolean cut) {
    this.categories = new int[categories];
    this.cut = cut;
  }

  static FacetCounts of(long[] facets, AdSearch search, Categories categories) {
    int bound = Math.max(categories.bound(), Arrays.stream(facets).mapToInt(FacetCounts::category).max().orElse(0) + 1);
    FacetCounts counts = new FacetCounts(bound, !search.words().isEmpty() && facets.length >= CardQuery.MOST_COUNTED);
    boolean[] known = wanted(search, categories, bound);
    int termBits = search.terms().stream().mapToInt(TermWord::bit).sum();
    int conditionBits = search.conditions().stream().mapToInt(each -> 1 << each.number()).sum();
    int whenBits = search.when().stream().mapToInt(each -> each == When.NOW ? 1 : 2).sum();
    boolean[] places = new boolean[1 << 12];
    search.municipalities().forEach(code -> places[Integer.parseInt(code)] = true);
    for (long each : facets) {
      int failed = 0;
      if (termBits != 0 && (each & termBits) == 0)
        failed |= 1 << TERMS;
      if (conditionBits != 0 && (conditionBits >> condition(each) & 1) == 0)
        failed |= 1 << CONDITION;
      if (search.transport() && !transport(each))
        failed |= 1 << TRANSPORT;
      if (!search.categories().isEmpty() && !known[category(each)])
        failed |= 1 << CATEGORY;
      if (!search.municipalities().isEmpty() && !places[municipality(each)])
        failed |= 1 << MUNICIPALITY;
      if (whenBits != 0 && (whenBits >> when(each) & 1) == 0)
        failed |= 1 << WHEN;
      counts.add(each, failed);
    }
    return counts;
  }

  /** An ad that fits all counts everywhere; one that misses in one group counts in that group alone. */
  private void add(long ad, int failed) {
    if (Integer.bitCount(failed) > 1)
      return;
    if (failed == 0)
      total++;
    if ((failed & ~(1 << TERMS)) == 0)
      for (int bit = 0; bit < terms.length; bit++)
        terms[bit] += (int) (ad >> bit & 1);
    if ((failed & ~(1 << CONDITION)) == 0)
      conditions[condition(ad)]++;
    if ((failed & ~(1 << TRANSPORT)) == 0 && transport(ad))
      transport++;
    if ((failed & ~(1 << CATEGORY)) == 0)
      categories[category(ad)]++;
    if ((failed & ~(1 << MUNICIPALITY)) == 0)
      municipalities[municipality(ad)]++;
    if ((failed & ~(1 << WHEN)) == 0)
      when[when(ad)]++;
  }

  private static boolean[] wanted(AdSearch search, Categories categories, int bound) {
    boolean[] wanted = new boolean[bound];
    search.categories().stream().flatMap(slug -> categories.bySlug(slug).stream())
        .flatMap(category -> categories.within(category.id()).stream()).forEach(id -> wanted[(int) id.value()] = true);
    return wanted;
  }

  private static int condition(long ad) {
    return (int) (ad >> 6 & 7);
  }

  private static boolean transport(long ad) {
    return (ad >> 9 & 1) == 1;
  }

  private static int category(long ad) {
    return (int) (ad >> 10 & 0xfff | (ad >> 36 & 0xfff) << 12);
  }

  private static int municipality(long ad) {
    return (int) (ad >> 22 & 0xfff);
  }

  private static int when(long ad) {
    return (int) (ad >> 34 & 3);
  }

  /** Whether there are more than were counted. */
  boolean isCut() {
    return cut;
  }

  int total() {
    return total;
  }

  int of(TermWord term) {
    return terms[term.ordinal()];
  }

  int of(ConditionWord condition) {
    return conditions[condition.number()];
  }

  int of(When time) {
    return when[time.ordinal()];
  }

  int withTransport() {
    return transport;
  }

  /** In that category and everything below it. */
  int of(se.samnytta.inventory.Category category, Categories all) {
    return all.within(category.id()).stream().mapToInt(id -> (int) id.value()).filter(id -> id < categories.length)
        .map(id -> categories[id]).sum();
  }

  /** Codes of the municipalities that have any, with how many. */
  Map<String, Integer> municipalities() {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int code = 0; code < municipalities.length; code++)
      if (municipalities[code] > 0)
        found.put("%04d".formatted(code), municipalities[code]);
    return found;
  }
}
