package se.samnytta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.OwnWords;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.ListingDetails;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Term;
import se.samnytta.search.language.JudgedWords;
import se.samnytta.world.Ads;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** What surfaces finds those who look for it, as asking each of them would. */
class PercolationTest extends DatabaseTest {

  private static final int SEED = 20261130;
  private static final List<String> FILTERS = List.of("", "", "", "satt=lana", "satt=ta-over", "kommun=lund", "kommun=eslov&kommun=lund",
      "kategori=kontorsstolar", "kategori=mobler", "kategori=bord&satt=lana", "skick=bra", "avstand=25", "antal=3", "pris=100", "ledig=nu");
  private static final List<String> CATEGORIES = List.of("kontorsstolar", "bord", "cyklar", "mobler");

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  SavedSearches searches;
  @Autowired
  SavedSearchComparison comparison;
  @Autowired
  OwnWords ownWords;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  Actor lund;
  Actor eslov;

  @BeforeEach
  void world() {
    lund = world.member(world.unit(World.LUND, "Biblioteket"), "Anna");
    eslov = world.member(world.unit(World.ESLOV, "Sallerupskolan"), "Cilla");
  }

  private record Saved(Actor seeker, SavedSearchId id, String query) {}

  @Test
  void findsWhatAskingEachWouldFind() {
    var random = new Random(SEED);
    List<Saved> saved = new ArrayList<>();
    for (String words : Stream.concat(JudgedWords.questions().stream(), Stream.generate(() -> "").limit(30)).toList()) {
      Actor seeker = random.nextBoolean() ? lund : eslov;
      String filter = FILTERS.get(random.nextInt(FILTERS.size()));
      String query = Stream.of("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), filter, "x=" + saved.size())
          .filter(part -> !part.isEmpty() && !part.equals("q="))
          .reduce((one, other) -> one + "&" + other).orElseThrow();
      saved.add(new Saved(seeker, save(seeker, query), query));
    }
    Set<Long> surfaced = new HashSet<>();
    List<String> titles = JudgedWords.titles();
    for (int n = 0; n < 120; n++)
      surfaced.add(publish(random, titles.get(random.nextInt(titles.size()))).value());
    comparison.compareAll();
    Map<SavedSearchId, Set<Long>> found = found(saved);
    int all = 0;
    for (Saved each : saved) {
      Set<Long> asked = new HashSet<>(world.as(each.seeker, () -> transaction.execute(_ -> searches.finder("LISTING")
          .among(each.query, surfaced).stream().map(Finder.Hit::subject).toList())));
      Set<Long> told = found.getOrDefault(each.id, new HashSet<>());
      told.retainAll(surfaced);
      assertThat(told).as(each.query).isEqualTo(asked);
      all += asked.size();
    }
    assertThat(all).as("the searches find something at all").isGreaterThan(saved.size());
  }

  private ListingId publish(Random random, String title) {
    Actor owner = random.nextBoolean() ? lund : eslov;
    Reach reach = List.of(Reach.UNIT, Reach.MUNICIPALITY, Reach.PARTNERS, Reach.ALL, Reach.PUBLIC).get(random.nextInt(5));
    var item = ItemDetails.of(ads.category(CATEGORIES.get(random.nextInt(CATEGORIES.size()))), 1 + random.nextInt(5), Condition.B);
    return ads.publish(owner, ListingDetails.of(title, "Fint skick.", item,
        List.of(Offer.free(random.nextBoolean() ? Term.GIVE : Term.LEND))), reach);
  }

  private Map<SavedSearchId, Set<Long>> found(List<Saved> saved) {
    Map<SavedSearchId, Set<Long>> found = new HashMap<>();
    world.asSystem(() -> jdbc.sql("""
        select saved_search_id, subject_id from search.saved_search_hit where saved_search_id = any (:saved)
        """).param("saved", saved.stream().map(each -> each.id.value()).toArray(Long[]::new))
        .query((row, _) -> found.computeIfAbsent(new SavedSearchId(row.getLong(1)), _ -> new HashSet<>()).add(row.getLong(2))).list());
    return found;
  }

  @Test
  void twoNodesTellOnce() {
    String word = "podium" + Long.toString(eslov.unit().value(), 36);
    save(eslov, "q=" + word);
    for (int n = 0; n < 5; n++)
      ads.publish(lund, ads.things(n + " " + word, "bord", 1), Reach.ALL);
    CompletableFuture.allOf(CompletableFuture.runAsync(comparison::compareAll), CompletableFuture.runAsync(comparison::compareAll)).join();
    comparison.compareAll();
    assertThat(
        world.asSystem(() -> jdbc.sql("select count(*) from notification.notice where person_id = :person and key like 'search.found%'")
            .param("person", eslov.person().value()).query(Integer.class).single()))
        .isEqualTo(1);
  }

  @Test
  void followsWhatTheMunicipalityComesToMeanByAWord() {
    Actor vera = world.newMunicipality("Vera Provare");
    String word = "grunka" + Long.toString(vera.unit().value(), 36);
    SavedSearchId id = save(vera, "q=" + word);
    SavedSearchId elsewhere = save(lund, "q=" + word);
    ads.publish(lund, ads.things("Sadelpall", "bord", 1), Reach.ALL);
    comparison.compareAll();
    world.as(vera, () -> {
      ownWords.mean(vera, word, "sadelpall");
      return true;
    });
    ListingId then = ads.publish(lund, ads.things("En sadelpall till", "bord", 1), Reach.ALL);
    comparison.compareAll();
    var found = found(List.of(new Saved(vera, id, ""), new Saved(lund, elsewhere, "")));
    assertThat(found).containsOnlyKeys(id);
    assertThat(found.get(id)).contains(then.value());
  }

  @Test
  void nobodyIsAskedWhoseWordsAreNotMet() {
    String word = "podium" + Long.toString(eslov.unit().value(), 36);
    SavedSearchId id = save(eslov, "q=svart+" + word);
    List<String> hooks = world.asSystem(() -> jdbc.sql("select unnest(hooks) from search.saved_search where id = :id")
        .param("id", id.value()).query(String.class).list());
    assertThat(hooks).as("the word that tells most").isNotEmpty().allSatisfy(hook -> assertThat(hook).contains(word));
    ListingId ad = ads.publish(lund, ads.things("Svart stol", "bord", 1), Reach.ALL);
    List<Long> candidates = world.asSystem(() -> jdbc.sql("select search.percolated('LISTING', :ad, interval '1 minute')")
        .param("ad", ad.value()).query(Long.class).list());
    assertThat(candidates).doesNotContain(id.value());
    assertThatThrownBy(() -> world.in(lund, () -> jdbc.sql("select search.percolated('LISTING', :ad, interval '1 minute')")
        .param("ad", ad.value()).query(Long.class).list())).as("only the system compares").isInstanceOf(DataAccessException.class);
  }

  private SavedSearchId save(Actor seeker, String query) {
    return world.as(seeker, () -> searches.save(seeker, "LISTING", "x", query, Cadence.AT_ONCE));
  }
}
