package se.samnytta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

class FindByWordsTest extends DatabaseTest {

  private static final AtomicLong SUBJECT = new AtomicLong(1);
  private static final AtomicLong KINDS = new AtomicLong(1);

  @Autowired
  World world;
  /** What is misspelt is put right by new words a moment after they are used: the list of words is not made anew for each. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  @Autowired
  Entries entries;
  @Autowired
  Ladder ladder;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  String kind;
  Actor anna;
  long officeChairs;
  long desk;
  long sofa;

  @BeforeEach
  void world() {
    kind = "PROV" + (char) ('A' + KINDS.get() % 26) + (char) ('A' + KINDS.getAndIncrement() / 26);
    anna = world.member(world.unit(World.LUND, "Sökskolan"), "Anna");
    officeChairs = put("Sex nyklädda kontorsstolar", Reach.UNIT);
    desk = put("Höj- och sänkbart skrivbord i ek", Reach.UNIT);
    sofa = put("Tegelröd tvåsitssoffa", Reach.UNIT);
  }

  @ParameterizedTest
  @CsvSource({ "stol, officeChairs", "stolar, officeChairs", "KONTORSSTOL, officeChairs", "skrivbordsstol, officeChairs",
      "höj och sänkbart, desk", "bord ek, desk", "desk, desk", "soffan, sofa", "tegelröda soffor, sofa", "skrivbrod, desk",
      "kontorstolar, officeChairs", "kontors stol, officeChairs" })
  void findsWhatIsMeant(String words, String what) {
    assertThat(found(anna, words)).containsExactly(switch (what) {
      case "officeChairs" -> officeChairs;
      case "desk" -> desk;
      default -> sofa;
    });
  }

  @Test
  void putsWhatIsCalledSoBeforeWhatIsAKindOfItAndTheNewestFirstInEach() {
    long table = put("Bord", Reach.UNIT);
    long cafeTable = put("Kafébord", Reach.UNIT);
    long spokenOf = put("Lampa", "Den har stått på ett bord.", Reach.UNIT);
    assertThat(found(anna, "bord")).containsExactly(table, cafeTable, desk, spokenOf);
  }

  @Test
  void findsNothingElseWithTheHead() {
    long tableLamp = put("Bordslampa", Reach.UNIT);
    assertThat(found(anna, "bord")).doesNotContain(tableLamp);
    assertThat(found(anna, "lampa")).containsExactly(tableLamp);
  }

  @ParameterizedTest
  @CsvSource({ "skrivbord, EXACT, skrivbord", "skrivbrod, CORRECTED, skrivbord", "kontor, SPOKEN_OF, kontor",
      "tegelröd skrivbord, FEWER_WORDS, skrivbord", "frukostsoffa, ALIKE, soffa" })
  void saysHowItTookTheWords(String words, Rung.Step step, String taken) {
    Rung rung = rung(words).orElseThrow();
    assertThat(rung.step()).isEqualTo(step);
    assertThat(rung.words()).isEqualTo(taken);
  }

  @Test
  void correctsAWordThatAnotherHasJustUsed() {
    put("Spinnrock", Reach.UNIT);
    await().atMost(MOMENT).untilAsserted(() -> assertThat(found(anna, "spinnrcok")).hasSize(1));
  }

  @Test
  void isAnsweredByWhatSaysMostOnceItHasTakenLong() {
    put("Rött skrivbord", Reach.UNIT);
    Optional<Rung> late = world.as(anna, () -> transaction.execute(_ -> ladder.climb(kind, "rött skrivbord", Duration.ZERO)));
    assertThat(late.map(Rung::step)).contains(Rung.Step.FEWER_WORDS);
    assertThat(late.map(Rung::words)).contains("skrivbord");
    assertThat(rung("rött skrivbord").map(Rung::step)).contains(Rung.Step.EXACT);
  }

  @Test
  void takesNothingForAnyWordsWhenNothingWasSaid() {
    assertThat(rung("och").orElseThrow().saysSomething()).isFalse();
    assertThat(rung("xyzzyxq")).isEmpty();
  }

  @Test
  void readsAnewWhatWasReadByOlderRules() {
    world.asSystem(
        () -> transaction.execute(_ -> jdbc.sql("update search.entry set tokens = '', rules = 0 where subject_id = :sofa and kind = :kind")
            .param("sofa", sofa).param("kind", kind).update()));
    assertThat(found(anna, "tvåsitssoffa")).isEmpty();
    while (world.asSystem(() -> transaction.execute(_ -> entries.renew(100))) > 0)
      continue;
    assertThat(found(anna, "tvåsitssoffa")).containsExactly(sofa);
  }

  @Test
  void findsAmongManyAsAmongFew() throws Exception {
    world.asSystem(() -> transaction.execute(_ -> jdbc.sql("""
        insert into search.entry (kind, subject_id, owner_unit, municipality, shown, reach, ordered_at, surfaced_at, title, body, rules,
          tokens)
        select :kind, 1000000 + n, :unit, :municipality, true, 1, now() - n * interval '1 minute', now(), '', '', :rules,
          array_to_tsvector(array['=pall', '^pall', 'pall', case when n % 2 = 0 then 'jämn' else 'udda' end])
        from generate_series(1, 20000) n
        """).param("kind", kind).param("rules", Tokens.RULES).param("unit", anna.unit().value())
        .param("municipality", anna.municipality().code()).update()));
    Owner.execute("analyze search.entry");
    long footstool = put("Fotpall", Reach.UNIT);
    List<Long> some = found(anna, "pall");
    assertThat(some).hasSize(100).startsWith(1000001L).doesNotContain(footstool);
    assertThat(find("'jämn'", "'udda'")).as("common words that never meet").isEmpty();
    assertThat(readInTheTable("'jämn' & 'udda'")).as("by whoever asks for some of them").isZero();
    assertThat(find("'pall' & !'=pall'", "")).as("what is far behind the newest").containsExactly(footstool);
    assertThat(found(anna, "fotpall")).containsExactly(footstool);
  }

  @Test
  void walksThroughWhatWhoeverAsksMaySeeAndThroughAllOfIt() throws Exception {
    world.asSystem(() -> transaction.execute(_ -> jdbc.sql("""
        insert into search.entry (kind, subject_id, owner_unit, municipality, shown, reach, ordered_at, surfaced_at, title, body, rules,
          tokens)
        select :kind, 1000000 + n, (array[:own, :other])[1 + n % 2], (array['1281', '1285'])[1 + n % 2], n % 11 > 0, n % 5,
          now() - n * interval '1 minute', now(), '', '', :rules, array_to_tsvector(array['pall'])
        from generate_series(1, 20000) n
        """).param("kind", kind).param("rules", Tokens.RULES).param("own", anna.unit().value())
        .param("other", world.unit(World.ESLOV, "Grannen").value()).update()));
    Owner.execute("analyze search.entry");
    UnitId school = world.unit(World.KIRUNA, "Gruvskolan");
    for (Scope scope : List.of(world.scope(anna), world.scope(member(World.LUND)), world.scope(member(World.ESLOV)),
        world.scope(world.member(school, "Karin")), Scope.PUBLIC, Scope.SYSTEM)) {
      List<Long> newest = scope.call(() -> asked("select subject_id from search.entry where kind = :kind and tokens @@ 'pall'"
          + " order by ordered_at desc limit 100"));
      assertThat(scope.call(() -> asked("select subject_id from search.find(:kind, array['pall'], '', 100)"))).isEqualTo(newest);
      assertThat(scope.call(() -> asked("""
          select subject_id from search.some(:kind, array['pall'], '', 100)
          intersect select subject_id from search.entry where kind = :kind
          """))).hasSize(100);
    }
    assertThat(Scope.NOTHING.call(() -> asked("select subject_id from search.some(:kind, array['pall'], '', 100)"))).isEmpty();
  }

  /** How many entries are read one after the other, past every index, to find one of these. */
  private Long readInTheTable(String tokens) {
    return world.as(anna, () -> transaction.execute(_ -> {
      assertThat(jdbc.sql("select count(*) from search.some(:kind, array[:tokens], '', 1)").param("kind", kind).param("tokens", tokens)
          .query(Integer.class).single()).isZero();
      return jdbc.sql("select seq_tup_read from pg_stat_xact_user_tables where schemaname = 'search' and relname = 'entry'")
          .query(Long.class).single();
    }));
  }

  private List<Long> asked(String sql) {
    return transaction.execute(_ -> jdbc.sql(sql).param("kind", kind).query(Long.class).list());
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "   ", "%", "_", "'; drop table search.entry --", "\\", "!&|()", "och", "a'b\"c", "🪑", "''''", "stol:*&!",
      "\u00e5" })
  void bearsWhateverIsTyped(String words) {
    assertThat(found(anna, words)).doesNotContain(-1L);
  }

  @Test
  void findsAtOnceAndNoMore() {
    long lamp = put("Golvlampa", Reach.UNIT);
    assertThat(found(anna, "golvlampa")).containsExactly(lamp);
    write(anna, () -> entries.remove(kind, lamp));
    assertThat(found(anna, "golvlampa")).isEmpty();
  }

  @Test
  void refusesToWriteOutsideTheTransactionOfTheSubject() {
    assertThatThrownBy(() -> entries.remove(kind, 1)).isInstanceOf(IllegalTransactionStateException.class);
  }

  /** Who finds what Lund's school shows so far: the same unit, the municipality, a partner, anybody employed, anybody at all. */
  @ParameterizedTest(name = "{0}: own {1}, municipality {2}, partner {3}, other municipality {4}, public {5}")
  @CsvSource({ "UNIT, true, false, false, false, false", "MUNICIPALITY, true, true, false, false, false",
      "PARTNERS, true, true, true, false, false",
      "ALL, true, true, true, true, false", "PUBLIC, true, true, true, true, true" })
  void showsNobodyMoreThanRowLevelSecurityWould(Reach reach, boolean own, boolean municipality, boolean partner, boolean other,
      boolean anybody) {
    long thing = put("Sällsynt spinnrock", reach);
    UnitId school = world.unit(World.KIRUNA, "Gruvskolan");
    await().atMost(MOMENT).until(() -> !Scope.SYSTEM.call(() -> found("spinnrokc")).isEmpty());
    assertFinds(world.scope(anna), thing, own);
    assertFinds(world.scope(member(World.LUND)), thing, municipality);
    assertFinds(world.scope(member(World.ESLOV)), thing, partner);
    assertFinds(world.scope(world.member(school, "Karin")), thing, other);
    assertFinds(Scope.PUBLIC, thing, anybody);
    assertFinds(Scope.NOTHING, thing, false);
    assertFinds(Scope.SYSTEM, thing, true);
  }

  private void assertFinds(Scope scope, long thing, boolean shown) {
    List<Long> seen = shown ? List.of(thing) : List.of();
    assertThat(scope.call(() -> found("spinnrock"))).isEqualTo(seen);
    assertThat(scope.call(() -> found("spinnrokc"))).as("misspelt").isEqualTo(seen);
    assertThat(scope.call(() -> rows(thing))).as("by row-level security").isEqualTo(seen);
  }

  private List<Long> rows(long thing) {
    return transaction.execute(_ -> jdbc.sql("select subject_id from search.entry where kind = :kind and subject_id = :id")
        .param("kind", kind).param("id", thing).query(Long.class).list());
  }

  private Actor member(Municipality municipality) {
    return world.member(world.unit(municipality, "Grannen"), "Bo");
  }

  private long put(String title, Reach reach) {
    return put(title, "", reach);
  }

  private long put(String title, String body, Reach reach) {
    long subject = SUBJECT.getAndIncrement();
    write(anna,
        () -> entries.put(new Entry(kind, subject, anna.unit(), anna.municipality(), reach, Instant.now(), title, body, List.of(), null,
            null)));
    return subject;
  }

  private void write(Actor actor, Runnable work) {
    world.as(actor, () -> transaction.execute(_ -> {
      work.run();
      return true;
    }));
  }

  private List<Long> found(Actor actor, String words) {
    return world.as(actor, () -> found(words));
  }

  private List<Long> found(String words) {
    return transaction.execute(_ -> ladder.climb(kind, words, Duration.ofMinutes(1)).filter(Rung::saysSomething)
        .map(rung -> jdbc.sql("select subject_id from search.find(:kind, :tiers, '', 100)")
            .param("kind", kind).param("tiers", rung.tiers().toArray(String[]::new)).query(Long.class).list())
        .orElse(List.of()));
  }

  private List<Long> find(String tokens, String narrowed) {
    return world.as(anna,
        () -> transaction.execute(_ -> jdbc.sql("select subject_id from search.find(:kind, array[:tokens], :narrowed, 100)")
            .param("kind", kind).param("tokens", tokens).param("narrowed", narrowed).query(Long.class).list()));
  }

  private Optional<Rung> rung(String words) {
    return world.as(anna, () -> transaction.execute(_ -> ladder.climb(kind, words, Duration.ofMinutes(1))));
  }
}
