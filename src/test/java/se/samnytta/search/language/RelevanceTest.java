package se.samnytta.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.inventory.Categories;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.Marks;
import se.samnytta.search.Entries;
import se.samnytta.search.Entry;
import se.samnytta.search.Ladder;
import se.samnytta.search.Rung;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Whether people find what they mean, by the judgements in {@code src/test/resources/relevance}, whose README says what was measured. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTest extends DatabaseTest {

  private static final String KIND = "JUDGED";

  @Autowired
  World world;
  @Autowired
  Entries entries;
  @Autowired
  Categories categories;
  @Autowired
  Ladder ladder;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  Actor asker;

  @BeforeAll
  void fill() {
    asker = world.member(world.unit(World.LUND, "Förrådet"), "Anna");
    world.as(asker, () -> transaction.execute(_ -> {
      entries.put(Things.all().stream().map(this::entry).toList());
      return true;
    }));
    world.asSystem(() -> transaction.execute(_ -> jdbc.sql("select search.count_words()").query((_, _) -> true).list()));
  }

  private Entry entry(Thing thing) {
    List<String> marks = categories.path(categories.bySlug(thing.category()).orElseThrow().id()).stream().map(each -> Marks.of(each.id()))
        .toList();
    return new Entry(KIND, thing.number(), asker.unit(), asker.municipality(), Reach.UNIT, Instant.EPOCH.plusSeconds(1000 - thing.number()),
        thing.title(), thing.body(), marks, null, null);
  }

  @ParameterizedTest(name = "{0}: recall {1}")
  @CsvSource({ "judged.txt, .97, .01, .95", "unseen.txt, .98, .03, .98", "fresh.txt, .97, .05, .96",
      "blind.txt, .97, .05, .96", "later.txt, .91, .16, .88", "last.txt, .97, .07, .96", "again.txt, .97, .04, .96" })
  void findsWhatIsMeantAndNothingElse(String set, double recall, double mustNot, double order) {
    var relevance = of(set);
    assertThat(relevance.recall()).as("recall; %s", relevance).isGreaterThanOrEqualTo(recall);
    assertThat(relevance.mustNot()).as("must-not; %s", relevance).isLessThanOrEqualTo(mustNot);
    assertThat(relevance.order()).as("order; %s", relevance).isGreaterThanOrEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({ "judged.txt", "unseen.txt", "fresh.txt", "blind.txt", "later.txt", "last.txt", "again.txt" })
  void findsSomethingWhereThereIsAnAnswer(String set) {
    assertThat(of(set).empty()).isEmpty();
  }

  @Test
  void isJudgedInBreadth() {
    assertThat(Judged.read("judged.txt")).hasSizeGreaterThan(150);
    assertThat(Judged.read("unseen.txt")).hasSizeGreaterThan(60);
  }

  private Relevance of(String set) {
    var relevance = new Relevance();
    List<Judged> searches = Judged.read(set);
    searches.forEach(judged -> relevance.add(judged, find(judged.question())));
    return relevance;
  }

  private Found find(String question) {
    return world.as(asker, () -> transaction.execute(_ -> {
      Optional<Rung> rung = ladder.climb(KIND, question, Duration.ofMinutes(1)).filter(Rung::saysSomething);
      return new Found(rung.map(Rung::step), rung.map(each -> jdbc.sql("""
          select subject_id from search.find(:kind, :tiers, '', 10000) join search.entry using (subject_id)
          where kind = :kind order by tier, ordered_at desc, subject_id desc
          """).param("kind", KIND).param("tiers", each.tiers().toArray(String[]::new)).query(Integer.class).list()).orElse(List.of()));
    }));
  }
}
