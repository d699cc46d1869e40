package se.samnytta.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Confidence;
import se.samnytta.inventory.EmissionFactor;
import se.samnytta.inventory.EmissionFactor.Per;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** A desk: 100 kg CO2e and 4,000 kr new, 20 kg, expected to last ten years; the factor's confidence is medium. */
class ReckoningTest {

  private static final Instant FIRST_OF_DECEMBER = Instant.parse("2026-12-01T09:00:00Z");
  private static final EmissionFactor DESK = desk(Confidence.MEDIUM);

  @ParameterizedTest(name = "{0}, {1} pcs, {2} days, {3}: {6} g")
  @CsvSource(nullValues = "-", textBlock = """
      # term, pcs, days, answer, transport g, paid öre,   low,  likely,   high, waste g, saving öre
      GIVE,     2,    -, YES,     1000,            0, 129000, 199000, 269000,  40000,  800000
      GIVE,     2,    -, ASSUMED, 1000,            0,  51000, 119000, 215000,  40000,  480000
      GIVE,     1,    -, LATER,      0,            0,  32500,  50000,  67500,  20000,  200000
      GIVE,     1,    -, NO,       500,            0,   -500,   -500,   -500,  20000,       0
      SELL,     1,    -, YES,        0,        90000,  65000, 100000, 135000,  20000,  310000
      SELL,     1,    -, NO,         0,        90000,      0,      0,      0,  20000,  -90000
      SWAP,     1,    -, ASSUMED,    0,            0,  26000,  60000, 108000,  20000,  240000
      # a loan of 14 days uses 14/3650 of the life
      LEND,     1,   14, LATER,      0,            0,    125,    192,    259,      0,     767
      RENT,     1,   14, ASSUMED,  100,        30000,     -1,    130,    314,      0,  -29079
      LEND,     1,   14, NO,       100,            0,   -100,   -100,   -100,      0,       0
      # or one whole purchase, if the borrower says so
      LEND,     3,   14, YES,        0,            0, 195000, 300000, 405000,      0, 1200000
      # longer than it lasts
      LEND,     1, 9999, LATER,      0,            0,  32500,  50000,  67500,      0,  200000
      """)
  void reckonsByHand(Term term, int pieces, @Nullable Integer days, ReplacementShare answer, long transport, long paid, long low,
      long likely,
      long high, long waste, long saving) {
    Figures figures = Reckoning.figures(DESK, moved(term, pieces, days, 20_000L, null, transport, paid), Outcome.UNKNOWN.answered(answer));
    assertThat(figures.climate()).isEqualTo(new Figures.Climate(low, likely, high, "FIRA", 2011, Confidence.MEDIUM));
    assertThat(figures.wasteG()).isEqualTo(waste);
    assertThat(figures.saving()).isEqualTo(new Money(saving));
    assertThat(figures.coverage()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource({ "HIGH, 80000, 120000", "MEDIUM, 65000, 135000", "LOW, 50000, 150000" })
  void spreadsByTheConfidenceOfTheFactor(Confidence confidence, long low, long high) {
    Figures.Climate climate = climate(Reckoning.figures(desk(confidence), gift(), Outcome.UNKNOWN.answered(ReplacementShare.YES)));
    assertThat(climate.lowG()).isEqualTo(low);
    assertThat(climate.highG()).isEqualTo(high);
  }

  @Test
  void takesTheDaysItWasReallyOutOnceItIsBack() {
    Outcome backOnTheFourth = Outcome.UNKNOWN.returned(Instant.parse("2026-12-04T22:30:00Z"));
    assertThat(Reckoning.figures(DESK, moved(Term.LEND, 1, 14, 20_000L, null, 0, 0), backOnTheFourth).lifeDays()).isEqualTo(4);
    Outcome backAtOnce = Outcome.UNKNOWN.returned(FIRST_OF_DECEMBER);
    assertThat(Reckoning.figures(DESK, moved(Term.LEND, 1, 14, 20_000L, null, 0, 0), backAtOnce).lifeDays()).isEqualTo(1);
  }

  @Test
  void prefersWhatTheOwnerSaysItCost() {
    Figures figures = Reckoning.figures(DESK, moved(Term.GIVE, 2, null, 20_000L, Money.kronor(7000), 0, 0),
        Outcome.UNKNOWN.answered(ReplacementShare.YES));
    assertThat(figures.saving()).isEqualTo(Money.kronor(14_000));
  }

  @Test
  void leavesARecordWithoutAClimateFigureWhereThereIsNoFactor() {
    Figures figures = Reckoning.figures(null, gift(), Outcome.UNKNOWN);
    assertThat(figures.climate()).isNull();
    assertThat(figures.saving()).isNull();
    assertThat(figures.wasteG()).isEqualTo(20_000);
    assertThat(figures.coverage()).isZero();
  }

  @Test
  void keepsAReceiptThatWasConfirmedWhateverFollows() {
    assertThat(Receipt.AWAITED.or(Receipt.ASSUMED)).isEqualTo(Receipt.ASSUMED);
    assertThat(Receipt.CONFIRMED.or(Receipt.ASSUMED)).isEqualTo(Receipt.CONFIRMED);
  }

  private static Figures.Climate climate(Figures figures) {
    return Objects.requireNonNull(figures.climate());
  }

  private static Moved gift() {
    return moved(Term.GIVE, 1, null, 20_000L, null, 0, 0);
  }

  private static Moved moved(Term term, int pieces, @Nullable Integer days, @Nullable Long weight, @Nullable Money price, long transport,
      long paid) {
    return new Moved(1, 1, 1, FIRST_OF_DECEMBER, term, new UnitId(1), new Municipality("1286"), new UnitId(2), new Municipality("1264"),
        new CategoryId(1), "desk", pieces, weight, price, days, 10_000L, transport, 0, new Money(paid), Receipt.AWAITED);
  }

  private static EmissionFactor desk(Confidence confidence) {
    return new EmissionFactor("desk", "Skrivbord", "Desk", Per.ITEM, 100_000, 20_000L, Money.kronor(4000), 10, "FIRA", 2011, confidence,
        null);
  }
}
