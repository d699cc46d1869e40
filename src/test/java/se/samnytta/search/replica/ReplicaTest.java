package se.samnytta.search.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.Scope;
import se.samnytta.start.database.TestPostgres;
import se.samnytta.start.database.TestReplica;
import se.samnytta.world.Ads;
import se.samnytta.world.PostOffice;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/** An application whose lists are read from a streaming replica. */
@Tag("slow")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@DirtiesContext
class ReplicaTest {

  private static final String NAME = "replicated";
  private static final Duration SOON = Duration.ofSeconds(60);

  private static final String DATABASE = TestPostgres.another(NAME, List.of());

  private static @Nullable TestReplica made;

  @DynamicPropertySource
  static void connect(DynamicPropertyRegistry settings) {
    settings.add("samnytta.database.url", () -> DATABASE);
    settings.add("samnytta.search.replica.url", () -> replica().url());
    PostOffice.connect(settings);
  }

  private static synchronized TestReplica replica() {
    try {
      if (made == null)
        made = new TestReplica(NAME);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Autowired
  World world;
  @Autowired
  Ads ads;
  @Autowired
  FollowingReplica reads;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  TransactionTemplate transaction;

  Actor anna;
  Visitor annas;
  Visitor bos;

  @BeforeEach
  void follows() {
    anna = world.member(world.unit(World.LUND, "Kopieskolan"), "Anna");
    annas = world.visitor(anna);
    bos = world.visitor(world.member(world.unit(World.LUND, "Grannen"), "Bo"));
    await().atMost(SOON).until(reads::follows);
  }

  @AfterAll
  static void stop() {
    replica().close();
  }

  @Test
  void readsThereWhatWhoeverAsksMaySee() {
    ads.publish(anna, ads.things("Vävram", "skrivbord", 1), Reach.UNIT);
    await().atMost(SOON).until(() -> found(annas, "vävram", "Vävram"));
    assertThat(found(bos, "vävram", "Vävram")).isFalse();
    boolean fromReplica = world.as(anna, () -> reads.read(() -> isReplica()));
    assertThat(fromReplica).isTrue();
    int shownToNobody = Scope.NOTHING.call(() -> reads.read(() -> entries()));
    assertThat(shownToNobody).isZero();
    boolean otherwise = world.as(anna, () -> isReplica());
    assertThat(otherwise).isFalse();
  }

  @Test
  void showsAtOnceWhatOneHasWrittenOneself() throws SQLException {
    replica().pause();
    try {
      ads.publish(anna, ads.things("Garnvinda", "skrivbord", 1), Reach.MUNICIPALITY);
      annas.post("/installningar/utseende", "tema", "ljust");
      assertThat(annas.cookie(OwnWritesFilter.COOKIE)).isNotEmpty();
      assertThat(found(annas, "garnvinda", "Garnvinda")).isTrue();
      assertThat(found(bos, "garnvinda", "Garnvinda")).as("read from a replica that does not go on").isFalse();
      await("too far behind, so that nobody reads there").atMost(SOON).until(() -> found(bos, "garnvinda", "Garnvinda"));
    } finally {
      replica().goOn();
    }
    await().atMost(SOON).until(reads::follows);
  }

  @Test
  void failsNobodyWhenItGoes() throws IOException {
    ads.publish(anna, ads.things("Spolrocken", "skrivbord", 1), Reach.MUNICIPALITY);
    await().atMost(SOON).until(() -> found(bos, "spolrocken", "Spolrocken"));
    replica().stop();
    try {
      for (int n = 0; n < 20; n++)
        assertThat(found(bos, "spolrocken", "Spolrocken")).isTrue();
    } finally {
      replica().start();
    }
    await().atMost(SOON).until(reads::follows);
  }

  private boolean isReplica() {
    return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("select pg_is_in_recovery()").query(Boolean.class).single()));
  }

  private int entries() {
    return Objects.requireNonNull(transaction.execute(_ -> jdbc.sql("select count(*) from search.entry").query(Integer.class).single()));
  }

  private static boolean found(Visitor visitor, String words, String title) {
    Visitor.Seen seen = visitor.get("/annonser?q=" + words);
    assertThat(seen.status()).isEqualTo(200);
    return seen.page().select("main").text().contains(title);
  }
}
