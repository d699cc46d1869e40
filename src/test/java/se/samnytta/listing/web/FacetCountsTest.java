package se.samnytta.listing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.inventory.Categories;
import se.samnytta.listing.web.AdSearch.When;
import se.samnytta.world.DatabaseTest;

/** Counting behind the boxes, from numbers as the cards keep them. */
class FacetCountsTest extends DatabaseTest {

  @Autowired
  Categories categories;
  @Autowired
  AdSearchReader reader;
  @Autowired
  PlaceNames places;

  @Test
  void anAdThatMissesInOneGroupCountsInThatGroupAlone() {
    long[] ads = { ad(1, 2, true, "skrivbord", 1286, 0), ad(2, 2, false, "skrivbord", 1264, 1), ad(3, 4, false, "cyklar", 1286, 2) };
    FacetCounts counts = FacetCounts.of(ads, read("satt", "ta-over", "kommun", "ystad"), categories);
    assertThat(counts.total()).isEqualTo(2);
    assertThat(counts.municipalities()).isEqualTo(Map.of("1286", 2));
    assertThat(counts.of(TermWord.TAKE_OVER)).isEqualTo(2);
    assertThat(counts.of(TermWord.BORROW)).isEqualTo(1);
    assertThat(counts.withTransport()).isEqualTo(1);
    assertThat(counts.of(When.NOW)).isEqualTo(1);
    assertThat(counts.of(When.SOON)).isZero();
    assertThat(counts.of(ConditionWord.TO_MEND)).isEqualTo(1);
    assertThat(counts.of(categories.bySlug("mobler").orElseThrow(), categories)).isEqualTo(1);
  }

  @Test
  void countsEverythingWhenNothingIsTicked() {
    long[] ads = { ad(1, 1, false, "skrivbord", 114, 0), ad(32, 0, false, "it-support", 2584, 0) };
    FacetCounts counts = FacetCounts.of(ads, AdSearch.EVERYTHING, categories);
    assertThat(counts.total()).isEqualTo(2);
    assertThat(counts.municipalities()).isEqualTo(Map.of("0114", 1, "2584", 1));
    assertThat(counts.of(TermWord.BOOK)).isEqualTo(1);
  }

  @Test
  void ofMoreThanAreCountedItSaysThatThereAreMore() {
    long[] many = LongStream.generate(() -> ad(1, 1, false, "skrivbord", 114, 0)).limit(CardQuery.MOST_COUNTED).toArray();
    assertThat(FacetCounts.of(many, read("q", "bord"), categories).isCut()).isTrue();
    assertThat(FacetCounts.of(many, AdSearch.EVERYTHING, categories).isCut()).as("everything is counted").isFalse();
    assertThat(FacetCounts.of(new long[] { many[0] }, read("q", "bord"), categories).isCut()).isFalse();
  }

  @Test
  void anAddressReadsBackAsItWasWritten() {
    AdSearch search = read("q", "  höj\u0000 & sänkbart=ek ", "satt", "lana", "satt", "hyra", "kommun", "ystad", "kategori", "bord",
        "skick", "bra", "ledig", "nu",
        "transport", "ja", "fran", "2030-02-01", "till", "2030-02-03", "antal", "4", "avstand", "50", "langsta", "160,5", "oppning", "80",
        "pris", "1 500 kr",
        "sortera", "pris", "okand", "x");
    assertThat(search.words()).isEqualTo("höj & sänkbart=ek");
    assertThat(search.longestMm()).isEqualTo(1605);
    String query = search.query(places);
    AdSearch again = reader.read(query, LocalDate.of(2026, 11, 21));
    assertThat(again.query(places)).isEqualTo(query).doesNotContain("okand");
    assertThat(again).usingRecursiveComparison().ignoringFields("sort").isEqualTo(search);
    assertThat(reader.read("q=%zz&satt=%E5&=&&x", LocalDate.of(2026, 11, 21))).isEqualTo(AdSearch.EVERYTHING);
  }

  private AdSearch read(String... given) {
    Map<String, java.util.List<String>> lists = new java.util.LinkedHashMap<>();
    for (int i = 0; i < given.length; i += 2)
      lists.computeIfAbsent(given[i], _ -> new java.util.ArrayList<>()).add(given[i + 1]);
    Map<String, String[]> parameters = new java.util.LinkedHashMap<>();
    lists.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return reader.read(parameters, LocalDate.of(2026, 11, 21)).search();
  }

  private long ad(int terms, int condition, boolean transport, String category, int municipality, int when) {
    return terms + ((long) condition << 6) + (transport ? 1L << 9 : 0) + (categories.bySlug(category).orElseThrow().id().value() << 10)
        + ((long) municipality << 22) + ((long) when << 34);
  }
}
