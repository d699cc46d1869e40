package se.samnytta.booking.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Shelf;
import se.samnytta.start.database.Broken;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/**
 * Histories of fifty steps, chosen at random: asking, changing, calling off, handing over, bringing back, swapping, losing, and time
 * that passes, among units of three municipalities. After every step the database says the same as a plain model in memory. How many
 * histories is said by {@code -Dhistories}; a failure prints the seed and the shortest history that was found to fail, and the same seed
 * plays it again.
 */
class RandomHistoriesTest extends DatabaseTest {

  private static final int STEPS = 50;
  /** So many histories come by everything. */
  private static final int ENOUGH = 500;

  /** Made for the first history, used by all: units and ads take longer to make than a history to play. */
  private static @Nullable Stage stage;
  private static Set<String> brokenBefore = Set.of();

  @Autowired
  World world;
  @Autowired
  Shelf shelf;
  @Autowired
  Verbs verbs;

  /** The application that all tests share: this engine knows nothing of Spring. */
  RandomHistoriesTest() throws Exception {
    new TestContextManager(RandomHistoriesTest.class).prepareTestInstance(this);
    if (stage == null) {
      brokenBefore = Broken.rows();
      stage = new Stage(world, shelf, verbs);
    }
  }

  /** A failing history is made shorter here: cutting steps is all it takes. */
  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void theDatabaseSaysWhatThePlainModelSays(@ForAll("histories") ActionChain<Play> history) {
    Instant hour = hour();
    try {
      history.run().end();
    } catch (AssertionError e) {
      if (hour.equals(hour()))
        throw new Shortest(stage(), Objects.requireNonNull(stage().playing), e).find();
      history.run().end();
    }
  }

  private static Stage stage() {
    return Objects.requireNonNull(stage);
  }

  /** What was past or to come in one hour may not be in the next: a history is played within one. */
  private static Instant hour() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS);
  }

  @Provide
  Arbitrary<ActionChain<Play>> histories() {
    return Arbitraries.integers().between(0, Stage.MARKETS - 1)
        .flatMap(market -> ActionChain.startWith(() -> stage().open(market))
            .withAction(new AnyStep()).withMaxTransformations(STEPS));
  }

  /** Whatever may happen next. */
  private static final class AnyStep implements Action.Independent<Play> {

    /** As often as it should. */
    private static final List<Kind> KINDS = Stream.of(Kind.values()).flatMap(kind -> Collections.nCopies(kind.often, kind).stream())
        .toList();

    @Override
    public Arbitrary<Transformer<Play>> transformer() {
      return Arbitraries.randomValue(random -> new Step(KINDS.get(random.nextInt(KINDS.size())), random.nextLong()))
          .map(step -> Transformer.mutate(step.kind().name(), play -> play.take(step)));
    }
  }

  /** Audit rows are sealed, and effects recorded, a moment later. */
  @AfterContainer
  static void nothingIsBroken() throws SQLException {
    Instant patience = Clock.systemUTC().instant().plusSeconds(120);
    while (!brokenNow().isEmpty() && Clock.systemUTC().instant().isBefore(patience))
      LockSupport.parkNanos(500_000_000);
    try (Stage played = stage()) {
      played.tally.write(Path.of("target/histories.txt"));
      muchHappened(played.tally);
    }
    assertThat(brokenNow()).isEmpty();
  }

  /** Histories in which too little happens would prove little. */
  private static void muchHappened(Tally tally) {
    if (tally.histories() < ENOUGH)
      return;
    assertThat(tally.states()).containsExactlyInAnyOrder(BookingState.values());
    assertThat(tally.done()).containsAll(
        Stream.of(Kind.values()).filter(kind -> kind != Kind.WEEKS_PASS && kind != Kind.NOT_COLLECTED).map(Kind::name).toList());
  }

  private static List<String> brokenNow() {
    return Broken.rows().stream().filter(row -> !brokenBefore.contains(row)).toList();
  }
}
