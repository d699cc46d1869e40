package se.samnytta.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.World;

/** Two office chairs: 72 kg CO2e and 17.5 kg each; a trip of 6,646 g. */
class EffectsTest extends DatabaseTest {

  private static final Municipality YSTAD = new Municipality("1286");
  private static final Municipality SKURUP = new Municipality("1264");
  private static final Instant MAY_2003 = Instant.parse("2003-05-10T10:00:00Z");

  @Autowired
  Effects effects;
  @Autowired
  World world;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  JdbcClient jdbc;

  private UnitId culture;
  private UnitId school;

  @BeforeEach
  void twoUnits() {
    culture = world.unit(YSTAD, "Kulturhuset");
    school = world.unit(SKURUP, "Mackleanskolan");
  }

  @Test
  void recordsWhatAHandOverSaved() throws SQLException {
    Shared gift = gift();
    record(gift, Receipt.CONFIRMED);
    // 0.6 × 2 × 72,000 − 6,646; low 0.4 and high 0.8 times 35 percent less and more
    assertThat(effect(gift)).containsExactly("86400", "79754", "ASSUMED", "CONFIRMED", "35000");
    assertThat(audited(gift)).containsExactlyInAnyOrder("effect.recorded 1286", "effect.recorded 1264");
  }

  @Test
  void changesNothingHoweverOftenAHandOverIsHeard() throws SQLException, InterruptedException, ExecutionException {
    Shared gift = gift();
    List<Callable<Boolean>> hearings = new ArrayList<>();
    for (int i = 0; i < 20; i++)
      hearings.add(i % 2 == 0 ? () -> record(gift, Receipt.AWAITED) : () -> learn(gift, Because.ANSWERED, ReplacementShare.YES));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> each : threads.invokeAll(hearings))
        each.get();
    }
    assertThat(effect(gift)).containsExactly("144000", "137354", "YES", "AWAITED", "35000");
    assertThat(audited(gift).stream().filter(row -> row.startsWith("effect.recorded"))).hasSize(2);
  }

  @Test
  void anAnswerThatComesFirstIsNotForgotten() throws SQLException {
    Shared gift = gift();
    learn(gift, Because.ANSWERED, ReplacementShare.NO);
    record(gift, Receipt.AWAITED);
    assertThat(effect(gift)).containsExactly("0", "-6646", "NO", "AWAITED", "35000");
  }

  @Test
  void anAnswerCorrectsTheSameEffectAndKeepsWhatItWas() throws SQLException {
    Shared gift = gift();
    record(gift, Receipt.AWAITED);
    learn(gift, Because.ANSWERED, ReplacementShare.LATER);
    learn(gift, Because.ANSWERED, ReplacementShare.LATER);
    assertThat(effect(gift)).containsExactly("72000", "65354", "LATER", "AWAITED", "35000");
    assertThat(
        Owner.texts("select c.because || ' ' || c.share || ' ' || c.co2e_g from impact.effect_change c join impact.effect e on e.id = "
            + "c.effect_id where e.booking_id = " + gift.booking()))
        .containsExactly("ANSWERED ASSUMED 79754");
    assertThat(audited(gift)).containsExactlyInAnyOrder("effect.recorded 1286", "effect.recorded 1264", "effect.corrected 1286",
        "effect.corrected 1264");
  }

  @Test
  void aLoanCountsTheDaysItWasOutOnceItIsBack() throws SQLException {
    Shared loan = Shared.of(Term.LEND, culture, YSTAD, school, SKURUP, MAY_2003);
    record(loan, Receipt.CONFIRMED);
    assertThat(lifeDays(loan)).isEqualTo("14");
    in(Scope.SYSTEM, () -> {
      effects.learn(loan.booking(), Because.RETURNED, known -> known.returned(MAY_2003.plusSeconds(3 * 86_400)));
      return true;
    });
    assertThat(lifeDays(loan)).isEqualTo("4");
    assertThat(effect(loan)).element(4).isEqualTo("0");
  }

  @Test
  void silenceMakesAReceiptAssumedButTakesBackNoConfirmation() throws SQLException {
    Shared silent = gift();
    Shared confirmed = gift();
    record(silent, Receipt.AWAITED);
    record(confirmed, Receipt.CONFIRMED);
    close(silent);
    close(confirmed);
    assertThat(effect(silent)).element(3).isEqualTo("ASSUMED");
    assertThat(effect(confirmed)).element(3).isEqualTo("CONFIRMED");
  }

  @Test
  void bothMunicipalitiesSeeItAndNobodyElse() throws SQLException {
    Shared gift = gift();
    record(gift, Receipt.CONFIRMED);
    assertThat(seenBy(scope(YSTAD), gift)).isOne();
    assertThat(seenBy(scope(SKURUP), gift)).isOne();
    assertThat(seenBy(scope(World.LUND), gift)).isZero();
    assertThat(seenBy(Scope.PUBLIC, gift)).isZero();
    assertThat(in(scope(YSTAD), () -> jdbc.sql("update impact.effect set co2e_g = co2e_high_g where booking_id = :booking")
        .param("booking", gift.booking()).update())).isZero();
  }

  @Test
  void everybodyMayKnowTheSumsOfThoseWhoTakePartEachEffectOnce() throws SQLException {
    Instant june = Instant.parse("2003-06-30T21:59:59Z");
    UnitId lund = world.unit(World.LUND, "Provskolan");
    record(Shared.of(Term.GIVE, culture, YSTAD, school, SKURUP, june), Receipt.CONFIRMED);
    record(Shared.of(Term.GIVE, school, SKURUP, culture, YSTAD, june), Receipt.AWAITED);
    record(Shared.of(Term.GIVE, lund, World.LUND, culture, YSTAD, june), Receipt.CONFIRMED);
    record(Shared.of(Term.GIVE, culture, YSTAD, lund, World.LUND, june), Receipt.CONFIRMED);
    assertThat(in(Scope.PUBLIC, () -> jdbc.sql("""
        select coalesce(giver, '-') || ' ' || receiver || ' ' || hand_overs || ' ' || pieces || ' ' || co2e_g || ' ' || confirmed_co2e_g
        from impact.figures('2003-05-01', '2004-01-01') where month = '2003-06-01' order by 1
        """).query(String.class).list()))
        .containsExactly("- 1286 1 2 79754 79754", "1264 1286 1 2 79754 0", "1286 1264 1 2 79754 79754");
  }

  private Shared gift() throws SQLException {
    return Shared.of(Term.GIVE, culture, YSTAD, school, SKURUP, MAY_2003);
  }

  private boolean record(Shared shared, Receipt receipt) throws SQLException {
    List<Moved> moved = shared.moved(receipt);
    return in(Scope.SYSTEM, () -> {
      effects.record(shared.booking(), moved);
      return true;
    });
  }

  private boolean learn(Shared shared, Because because, ReplacementShare answer) {
    return in(Scope.SYSTEM, () -> {
      effects.learn(shared.booking(), because, known -> known.answered(answer));
      return true;
    });
  }

  private void close(Shared shared) {
    in(Scope.SYSTEM, () -> {
      effects.learn(shared.booking(), Because.CLOSED, known -> known.closed(Receipt.ASSUMED));
      return true;
    });
  }

  /** Making counted, likely, share, receipt, waste; all in grams. */
  private static List<String> effect(Shared shared) throws SQLException {
    return List.of(Owner.texts("select co2e_g + transport_g || ' ' || co2e_g || ' ' || share || ' ' || receipt || ' ' || waste_g "
        + "from impact.effect where booking_id = " + shared.booking()).getFirst().split(" "));
  }

  private static String lifeDays(Shared shared) throws SQLException {
    return Owner.texts("select life_days from impact.effect where booking_id = " + shared.booking()).getFirst();
  }

  private static List<String> audited(Shared shared) throws SQLException {
    return Owner.texts("select a.action || ' ' || a.municipality from audit.entry a join impact.effect e on a.subject_id = e.id::text "
        + "where a.subject_kind = 'effect' and e.booking_id = " + shared.booking());
  }

  private long seenBy(Scope scope, Shared shared) {
    return in(scope, () -> jdbc.sql("select count(*) from impact.effect where booking_id = :booking").param("booking", shared.booking())
        .query(Long.class).single());
  }

  private static Scope scope(Municipality municipality) {
    return new Scope("7", 1, List.of(1L), municipality.code(), List.of(), Set.of(), false);
  }

  private <T> T in(Scope scope, Supplier<T> work) {
    return scope.call(() -> transaction.execute(_ -> work.get()));
  }
}
