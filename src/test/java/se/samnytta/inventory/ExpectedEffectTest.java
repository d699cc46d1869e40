package se.samnytta.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samnytta.inventory.ReplacementShare.*;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.Money;

class ExpectedEffectTest {

  /** 72 kg CO2e, 17.5 kg and 4 500 kr apiece; lasts 15 years. */
  private static final EmissionFactor CHAIR = factor(EmissionFactor.Per.ITEM, 72_000, 17_500L, 450_000);
  /** 1.833 kg CO2e and 120 kr a kilogram. */
  private static final EmissionFactor FURNITURE = factor(EmissionFactor.Per.KG, 1833, 1000L, 12_000);

  @ParameterizedTest
  @CsvSource(textBlock = """
      # share,  pieces, loan days, transport g, refurbishing g, paid kr,  CO2e g,  waste g,  saved kr
      YES,      1,      ,          0,           0,              0,        72000,   17500,    4500
      LATER,    1,      ,          0,           0,              0,        36000,   17500,    2250
      NO,       1,      ,          0,           0,              0,        0,       17500,    0
      ASSUMED,  1,      ,          0,           0,              0,        43200,   17500,    2700
      YES,      14,     ,          0,           0,              0,        1008000, 245000,   63000
      YES,      1,      ,          2500,        1500,           0,        68000,   17500,    4500
      NO,       1,      ,          2500,        0,              200,      -2500,   17500,    -200
      YES,      1,      ,          0,           0,              500,      72000,   17500,    4000
      YES,      1,      5475,      0,           0,              0,        72000,   0,        4500
      YES,      1,      9999,      0,           0,              0,        72000,   0,        4500
      YES,      10,     73,        0,           0,              0,        9600,    0,        600
      ASSUMED,  1,      1,         0,           0,              0,        8,       0,        0.49
      """)
  void weighsWhatAReuseSaves(ReplacementShare share, int pieces, @Nullable Integer loanDays, long transport, long refurbishing, long paid,
      long co2e, long waste, String saved) {
    var reuse = new Reuse(pieces, null, null, share, loanDays, transport, refurbishing, Money.kronor(paid));
    ExpectedEffect effect = ExpectedEffect.of(CHAIR, reuse).orElseThrow();
    assertThat(effect.co2eG()).isEqualTo(co2e);
    assertThat(effect.wasteG()).isEqualTo(waste);
    assertThat(effect.saving()).isEqualTo(new Money(new java.math.BigDecimal(saved).movePointRight(2).longValueExact()));
    assertThat(effect.assumed()).isEqualTo(share == ASSUMED);
    assertThat(effect.coverage()).isEqualTo(100);
    assertThat(effect.source()).isEqualTo("A study");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # weight g,  pieces,  CO2e g,  kronor
      20000,       1,       36660,   2400
      500,         3,       2750,    180
      """)
  void takesAFactorPerKilogramTimesTheWeight(long weight, int pieces, long co2e, long kronor) {
    var reuse = new Reuse(pieces, weight, null, YES, null, 0, 0, Money.ZERO);
    ExpectedEffect effect = ExpectedEffect.of(FURNITURE, reuse).orElseThrow();
    assertThat(effect.co2eG()).isEqualTo(co2e);
    assertThat(effect.saving()).isEqualTo(Money.kronor(kronor));
    assertThat(effect.wasteG()).isEqualTo(weight * pieces);
  }

  @Test
  void knowsNothingByTheKilogramWithoutAWeight() {
    assertThat(ExpectedEffect.of(FURNITURE, Reuse.expectedOf(null, null))).isEmpty();
  }

  @Test
  void takesTheOwnWeightAndPriceBeforeTheUsualOnes() {
    ExpectedEffect effect = ExpectedEffect.of(CHAIR, Reuse.expectedOf(9_000L, Money.kronor(1000))).orElseThrow();
    assertThat(effect.wasteG()).isEqualTo(9_000);
    assertThat(effect.saving()).isEqualTo(Money.kronor(600));
    assertThat(effect.co2eG()).isEqualTo(43_200);
  }

  private static EmissionFactor factor(EmissionFactor.Per per, long co2e, @Nullable Long weight, long price) {
    return new EmissionFactor("x", "X", "X", per, co2e, weight, new Money(price), 15, "A study", 2024, Confidence.MEDIUM, null);
  }
}
