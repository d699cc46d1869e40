package se.samnytta.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.Samnytta;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingOutcome;
import se.samnytta.listing.Listings;
import se.samnytta.search.Engine;
import se.samnytta.search.Engine.Asked;
import se.samnytta.search.Engine.Fit;
import se.samnytta.search.Engine.Place;
import se.samnytta.search.Entries;
import se.samnytta.search.Entry;
import se.samnytta.search.Ladder;
import se.samnytta.search.Rung;
import se.samnytta.search.language.Judged;
import se.samnytta.search.language.Things;
import se.samnytta.start.database.TestPostgres;
import se.samnytta.world.Ads;
import se.samnytta.world.PostOffice;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** An application with an engine, a cluster of three nodes: what it finds, and what is found when nodes die, hang and come back. */
@Tag("slow")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSearchTest {

  private static final String KIND = "JUDGED";
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final AtomicLong SUBJECT = new AtomicLong(1_000_000);
  private static final String DATABASE = TestPostgres.another("engine", List.of());
  private static final ThreeNodes CLUSTER = new ThreeNodes();

  @DynamicPropertySource
  static void connect(DynamicPropertyRegistry settings) {
    settings.add("samnytta.database.url", () -> DATABASE);
    settings.add("samnytta.search.engine.url", CLUSTER::url);
    settings.add("samnytta.search.engine.pause", () -> "1s");
    settings.add("samnytta.search.engine.patience", () -> "2s");
    PostOffice.connect(settings);
  }

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  Listings listings;
  @Autowired
  Entries entries;
  @Autowired
  Ladder ladder;
  @Autowired
  Engine engine;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  Actor asker;

  @BeforeAll
  void fill() {
    asker = world.member(world.unit(World.LUND, "Förrådet"), "Anna");
    world.in(asker, () -> {
      entries.put(Things.all().stream().map(thing -> entry(thing.number(), thing.title(), thing.body(), Reach.UNIT)).toList());
      return true;
    });
  }

  @BeforeEach
  void isUpAndKeepsUp() {
    CLUSTER.start();
    awaitCaughtUp();
  }

  @AfterAll
  static void stop() {
    CLUSTER.close();
  }

  @Test
  void findsTheSameInTheSameOrderAsPostgresql() {
    List<Judged> searches = Stream.of("judged.txt", "unseen.txt", "fresh.txt").flatMap(set -> Judged.read(set).stream()).toList();
    assertThat(searches).hasSizeGreaterThan(200).allSatisfy(judged -> assertThat(world.in(asker, () -> inBoth(judged.question())))
        .as(judged.question()).satisfies(both -> assertThat(both.getFirst()).isEqualTo(both.getLast())));
  }

  @Test
  void findsTheNearestAsPostgresqlDoes() {
    for (int n = 0; n < 5; n++)
      put(new Entry(KIND, SUBJECT.getAndIncrement(), asker.unit(), asker.municipality(), Reach.UNIT, Instant.now(), "Spinnrock", "",
          List.of(), n == 3 ? null : 55.0 + n, n == 3 ? null : 13.0));
    awaitCaughtUp();
    List<String> tiers = world.in(asker, () -> ladder.exactly("spinnrock").inOne().tiers());
    List<Fit> fits = world.in(asker, () -> engine.find(new Asked(KIND, tiers, "", 10, new Place(57.9, 13)))).orElseThrow();
    assertThat(fits).hasSize(5).isEqualTo(world.in(asker, () -> jdbc
        .sql("select subject_id, tier from search.find(:kind, :tiers, '', 10, near => point((13.0 - 16) * cosd(57.9), 57.9))")
        .param("kind", KIND).param("tiers", tiers.toArray(String[]::new))
        .query((row, _) -> new Fit(row.getLong(1), row.getInt(2))).list()));
  }

  @ParameterizedTest
  @EnumSource(Reach.class)
  void showsNobodyMoreThanPostgresqlDoes(Reach reach) {
    long thing = put("Sällsynt vävstol", reach);
    awaitCaughtUp();
    for (Scope scope : List.of(world.scope(asker), world.scope(member(World.LUND)), world.scope(member(World.ESLOV)),
        world.scope(member(World.KIRUNA)), Scope.PUBLIC, Scope.NOTHING, Scope.SYSTEM))
      assertThat(scope.call(() -> in(() -> found("vävstol").contains(thing)))).as("%s", scope)
          .isEqualTo(scope.call(() -> in(() -> jdbc.sql("select count(*) from search.entry where kind = :kind and subject_id = :id")
              .param("kind", KIND).param("id", thing).query(Integer.class).single() == 1)));
  }

  @Test
  void showsNoLongerAtOnceWhatTheEngineStillFinds() {
    Actor karin = member(World.KIRUNA);
    ListingId ad = ads.publish(asker, ads.things("Trampsymaskin", "skrivbord", 1), Reach.ALL);
    awaitCaughtUp();
    Visitor visitor = world.visitor(karin);
    assertThat(visitor.get("/annonser?q=trampsymaskin").page().select("main").text()).contains("Trampsymaskin");
    int version = world.in(asker, () -> listings.listing(ad).version());
    assertThat(world.as(asker, () -> listings.pause(asker, ad, version))).isInstanceOf(ListingOutcome.Saved.class);
    assertThat(visitor.get("/annonser?q=trampsymaskin").page().select("main").text()).doesNotContain("Trampsymaskin");
  }

  @Test
  void isFilledAnewWhileTheOldIndexIsSearched() {
    String before = indexes();
    world.asSystem(() -> jdbc.sql("update search.engine_index set outdated = true").update());
    await().atMost(SOON).until(() -> !indexes().contains(before) && engine.condition().well());
    awaitCaughtUp();
    findsTheSameInTheSameOrderAsPostgresql();
    await("the one it has taken the place of is gone").atMost(SOON)
        .until(() -> CLUSTER.get("/_cat/indices/samnytta-*?h=index").lines().count() == 1);
  }

  @Test
  void saysHowItKeepsUp() {
    Visitor.Seen seen = world.stranger().get("/actuator/health/finding");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body()).contains("\"status\":\"UP\"", "\"searched\":true", "\"oldestSeconds\":0", indexes() + "\":\"ready\"");
  }

  @Test
  void isToldOfWhatSqlChangesInBulk() {
    long thing = put("Slagbord", Reach.UNIT);
    awaitCaughtUp();
    world.asSystem(() -> jdbc.sql("update search.entry set reach = 4 where kind = :kind and subject_id = :id").param("kind", KIND)
        .param("id", thing).update());
    await().atMost(SOON).until(() -> Scope.PUBLIC.call(() -> in(() -> found("slagbord").contains(thing))));
  }

  @Test
  void costsNobodyMoreThanItsPatienceWhenItHangs() {
    CLUSTER.hang();
    try {
      long slowest = 0;
      Visitor visitor = world.visitor(asker);
      for (int n = 0; n < 50; n++) {
        long begun = System.nanoTime();
        assertThat(page(visitor, "skrivbord")).isEqualTo(200);
        slowest = Math.max(slowest, System.nanoTime() - begun);
      }
      assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(6));
    } finally {
      CLUSTER.goOn();
    }
  }

  @Test
  void losesAndShowsNothingAmissWhenNodesDieUnderLoad() throws InterruptedException {
    AtomicBoolean going = new AtomicBoolean(true);
    var failures = new ConcurrentLinkedQueue<String>();
    AtomicLong searches = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    Actor karin = member(World.KIRUNA);
    try (ConfigurableApplicationContext second = anotherNode()) {
      for (World node : List.of(world, second.getBean(World.class))) {
        Visitor inside = node.visitor(asker);
        threads.add(thread(failures, going, () -> {
          if (page(inside, "skrivbord") != 200)
            failures.add("a search failed");
          searches.incrementAndGet();
        }));
        Visitor outside = node.visitor(karin);
        threads.add(thread(failures, going, () -> {
          if (outside.get("/annonser?q=hemlig").body().contains("Hemlig kista"))
            failures.add("something invisible was shown");
          searches.incrementAndGet();
        }));
      }
      threads.add(thread(failures, going, () -> ads.publish(asker, ads.things("Hemlig kista", "skrivbord", 1), Reach.UNIT)));
      threads.add(thread(failures, going, () -> {
        long thing = put("Kommod", Reach.UNIT);
        put(new Entry(KIND, thing, asker.unit(), asker.municipality(), Reach.UNIT, Instant.now(), "Byrå", "", List.of(), null, null));
      }));
      awaitMore(searches, 50);
      CLUSTER.kill(1);
      awaitMore(searches, 200);
      CLUSTER.killAll();
      awaitMore(searches, 200);
      CLUSTER.start();
      awaitMore(searches, 100);
      going.set(false);
      for (Thread thread : threads)
        thread.join();
      assertThat(failures).isEmpty();
      awaitCaughtUp();
      System.out.printf("%d searches while nodes died%n", searches.get());
    }
    for (String words : List.of("kommod", "byrå", "hemlig kista", "skrivbord"))
      for (String kind : List.of(KIND, "LISTING")) {
        List<List<Fit>> both = world.in(asker, () -> inBoth(kind, words));
        assertThat(both.getFirst()).as(words).isEqualTo(both.getLast());
      }
  }

  private ConfigurableApplicationContext anotherNode() {
    return new SpringApplicationBuilder(Samnytta.class).profiles("test").run("--server.port=0",
        "--samnytta.database.url=" + DATABASE, "--samnytta.search.engine.url=" + CLUSTER.url(),
        "--samnytta.search.engine.pause=1s", "--samnytta.search.engine.patience=2s");
  }

  private static Thread thread(ConcurrentLinkedQueue<String> failures, AtomicBoolean going, Runnable work) {
    return Thread.ofVirtual().start(() -> {
      try {
        while (going.get())
          work.run();
      } catch (RuntimeException | AssertionError e) {
        failures.add(e.toString());
      }
    });
  }

  private static void awaitMore(AtomicLong searches, int more) {
    long enough = searches.get() + more;
    await().atMost(SOON).until(() -> searches.get() >= enough);
  }

  private static int page(Visitor visitor, String words) {
    return visitor.get("/annonser?q=" + words).status();
  }

  /** What PostgreSQL finds and what the engine finds, of the same. */
  private List<List<Fit>> inBoth(String words) {
    return inBoth(KIND, words);
  }

  private List<List<Fit>> inBoth(String kind, String words) {
    List<String> tiers = ladder.climb(kind, words, Duration.ofMinutes(1)).filter(Rung::saysSomething).map(Rung::tiers)
        .orElse(List.of("'@0'"));
    return List.of(
        jdbc.sql("select subject_id, tier from search.find(:kind, :tiers, '', 10000)").param("kind", kind)
            .param("tiers", tiers.toArray(String[]::new)).query((row, _) -> new Fit(row.getLong(1), row.getInt(2))).list(),
        engine.find(new Asked(kind, tiers, "", 10_000, null)).orElseThrow());
  }

  private List<Long> found(String words) {
    return engine.find(new Asked(KIND, ladder.exactly(words).tiers(), "", 1000, null)).orElseThrow().stream().map(Fit::subject).toList();
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  /** Nothing waits, and what was told can be found. */
  private void awaitCaughtUp() {
    await().atMost(SOON).until(() -> engine.condition().well() && waiting() == 0);
    CLUSTER.get("/samnytta-entries/_refresh");
  }

  private int waiting() {
    return world.asSystem(() -> jdbc.sql("select count(*) from search.outbox").query(Integer.class).single());
  }

  private String indexes() {
    return world.asSystem(() -> jdbc.sql("select string_agg(name, ' ') from search.engine_index").query(String.class).single());
  }

  private Actor member(Municipality municipality) {
    return world.member(world.unit(municipality, "Grannen"), "Bo");
  }

  private Entry entry(long subject, String title, String body, Reach reach) {
    return new Entry(KIND, subject, asker.unit(), asker.municipality(), reach, Instant.EPOCH.plusSeconds(1_000_000 - subject), title, body,
        List.of(), null, null);
  }

  private long put(String title, Reach reach) {
    long subject = SUBJECT.getAndIncrement();
    put(entry(subject, title, "", reach));
    return subject;
  }

  private void put(Entry entry) {
    world.in(asker, () -> {
      entries.put(entry);
      return true;
    });
  }
}
