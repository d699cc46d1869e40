package se.samnytta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
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
import se.samnytta.world.World;

class FindByWordsTest extends DatabaseTest {

  private static final AtomicLong SUBJECT = new AtomicLong(1);
  private static final AtomicLong KINDS = new AtomicLong(1);

  @Autowired
  World world;
  @Autowired
  Entries entries;
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
    officeChairs = put("Sex nyklädda sittplatser", List.of("Kontorsstolar", "kontorsstol", "skrivbordsstol"), Reach.UNIT);
    desk = put("Fjorton bord i ek", List.of("Höj- och sänkbara skrivbord", "höj- och sänkbart skrivbord", "elskrivbord"), Reach.UNIT);
    sofa = put("Tegelröd soffa", List.of("Soffor", "tvåsitssoffa"), Reach.UNIT);
  }

  @ParameterizedTest
  @CsvSource({ "stol, officeChairs", "stolar, officeChairs", "KONTORSSTOL, officeChairs", "höj och sänkbart, desk", "bord ek, desk",
      "soffan, sofa", "tegelröda soffor, sofa", "skrivbrod, desk", "kontorstolar, officeChairs" })
  void findsPartsOfWordsInflectionsAndMisspeltWords(String words, String what) {
    assertThat(found(anna, words)).contains(switch (what) {
      case "officeChairs" -> officeChairs;
      case "desk" -> desk;
      default -> sofa;
    });
  }

  @Test
  void findsNothingButWhatFitsEveryWord() {
    assertThat(found(anna, "bord tegelröd")).isEmpty();
    assertThat(found(anna, "skrivbord")).containsExactlyInAnyOrder(desk, officeChairs);
  }

  @Test
  void putsTheTitleBeforeTheRest() {
    long titled = put("Skrivbord", List.of("Bord"), Reach.UNIT);
    assertThat(found(anna, "skrivbord")).startsWith(titled);
  }

  @Test
  void saysWhichWordsItReadInstead() {
    assertThat(corrected("skrivbrod")).isEqualTo("skrivbord");
    assertThat(corrected("skrivbord")).isNull();
    assertThat(rank("skrivbord", desk)).isGreaterThan(0.15f);
    assertThat(rank("skrivbrod", desk)).isLessThan(0.15f);
  }

  @ParameterizedTest
  @ValueSource(strings = { "", "   ", "%", "_", "'; drop table search.entry --", "\\", "!&|()", "och", "a'b\"c", "🪑", "''''", "stol:*&!",
      "\u00e5" })
  void bearsWhateverIsTyped(String words) {
    assertThat(found(anna, words)).doesNotContain(-1L);
  }

  @Test
  void findsAtOnceAndNoMore() {
    long lamp = put("Golvlampa", List.of("Lampor"), Reach.UNIT);
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
    long thing = put("Sällsynt spinnrock", List.of("Spinnrockar"), reach);
    UnitId school = world.unit(World.KIRUNA, "Gruvskolan");
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

  private long put(String title, List<String> names, Reach reach) {
    long subject = SUBJECT.getAndIncrement();
    write(anna, () -> entries.put(new Entry(kind, subject, anna.unit(), anna.municipality(), reach, Instant.now(), title, names, "")));
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
    return transaction
        .execute(_ -> jdbc.sql("select subject_id from search.find(:kind, :words, 100)").param("kind", kind).param("words", words)
            .query(Long.class).list());
  }

  private String corrected(String words) {
    return world.as(anna,
        () -> transaction.execute(_ -> jdbc.sql("select search.corrected(:kind, :words)").param("kind", kind).param("words", words)
            .query((row, _) -> new String[] { row.getString(1) }).single()[0]));
  }

  private float rank(String words, long subject) {
    return world.as(anna, () -> transaction.execute(_ -> jdbc.sql("select rank from search.find(:kind, :words, 100) where subject_id = :id")
        .param("kind", kind).param("words", words).param("id", subject).query(Float.class).single()));
  }
}
