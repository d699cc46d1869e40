package se.samnytta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samnytta.kernel.Money;

/** How amounts, measures and days are written; a space that holds words together is written _ here. */
class FormatTest {

  private static final Format SWEDISH = Format.in(Languages.SWEDISH);
  private static final Format ENGLISH = Format.in(Languages.ENGLISH);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static String seen(String text) {
    return text.replace('\u00a0', '_');
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0         | 0_kr      | 0,00_kr       | SEK_0
      45000     | 450_kr    | 450,00_kr     | SEK_450
      381250    | 3_813_kr  | 3_812,50_kr   | SEK_3,813
      1248000   | 12_480_kr | 12_480,00_kr  | SEK_12,480
      -35000    | −350_kr   | −350,00_kr    | SEK_−350
      -20       | 0_kr      | −0,20_kr      | SEK_0
      """)
  void writesMoney(long ore, String whole, String exact, String english) {
    assertThat(seen(SWEDISH.money(new Money(ore)))).isEqualTo(whole);
    assertThat(seen(SWEDISH.moneyWithOre(new Money(ore)))).isEqualTo(exact);
    assertThat(seen(ENGLISH.money(new Money(ore)))).isEqualTo(english);
    assertThat(seen(SWEDISH.price(new Money(ore)))).isEqualTo(ore % 100 == 0 ? whole : exact);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0           | 0_kg_CO₂e      | 0_kg_CO₂e
      400         | 0,4_kg_CO₂e    | 0.4_kg_CO₂e
      77400       | 77_kg_CO₂e     | 77_kg_CO₂e
      999400      | 999_kg_CO₂e    | 999_kg_CO₂e
      999500      | 1_ton_CO₂e     | 1_tonnes_CO₂e
      1200000     | 1,2_ton_CO₂e   | 1.2_tonnes_CO₂e
      184300000   | 184_ton_CO₂e   | 184_tonnes_CO₂e
      -1100       | −1_kg_CO₂e     | −1_kg_CO₂e
      """)
  void writesClimate(long grams, String swedish, String english) {
    assertThat(seen(SWEDISH.co2e(grams))).isEqualTo(swedish);
    assertThat(seen(ENGLISH.co2e(grams))).isEqualTo(english);
  }

  @Test
  void writesMeasuresWeightsAndDistances() {
    assertThat(seen(SWEDISH.co2eExact(78_240))).isEqualTo("78,2_kg_CO₂e");
    assertThat(seen(SWEDISH.weight(41_000))).isEqualTo("41_kg");
    assertThat(seen(SWEDISH.weight(500))).isEqualTo("0,5_kg");
    assertThat(seen(SWEDISH.measures(1600, 800))).isEqualTo("160_×_80_cm");
    assertThat(seen(SWEDISH.measures(1905, null, 300))).isEqualTo("190,5_×_30_cm");
    assertThat(SWEDISH.measures(new Integer[] { null })).isEmpty();
    assertThat(seen(SWEDISH.distance(2_600))).isEqualTo("3_km");
    assertThat(seen(SWEDISH.distance(420))).isEqualTo("400_m");
    assertThat(seen(SWEDISH.percent(new BigDecimal("0.375")))).isEqualTo("38_%");
    assertThat(seen(SWEDISH.percent(1, 3))).isEqualTo("33_%");
    assertThat(SWEDISH.percent(0, 0)).isEqualTo("0\u00a0%");
    assertThat(ENGLISH.percent(1, 3)).isEqualTo("33%");
    assertThat(seen(SWEDISH.quantity(1400))).isEqualTo("1_400_st");
    assertThat(seen(SWEDISH.days(1))).isEqualTo("1_dag");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      2026-11-23 | 2026-11-27 | 23–27_november
      2026-11-23 | 2026-12-20 | 23_november–20_december
      2026-12-30 | 2027-01-03 | 30_december_2026–3_januari_2027
      2026-12-10 | 2026-12-10 | 10_december
      """)
  void writesSpansOfDays(LocalDate first, LocalDate last, String written) {
    assertThat(seen(SWEDISH.days(first, last)).replace(" ", "_")).isEqualTo(written);
  }

  @Test
  void writesDaysAndTimes() {
    LocalDate thursday = LocalDate.of(2026, 12, 10);
    assertThat(seen(SWEDISH.weekday(thursday))).isEqualTo("torsdag 10_december");
    assertThat(seen(ENGLISH.weekday(thursday))).isEqualTo("Thursday 10_December");
    assertThat(seen(SWEDISH.date(thursday)).replace(" ", "_")).isEqualTo("10_december_2026");
    assertThat(seen(SWEDISH.shortDate(thursday))).isEqualTo("10_dec");
    assertThat(SWEDISH.isoDate(thursday)).isEqualTo("2026-12-10");
    assertThat(seen(SWEDISH.week(thursday))).isEqualTo("vecka_50");
    assertThat(seen(SWEDISH.time(LocalTime.of(15, 42)))).isEqualTo("kl._15.42");
    assertThat(seen(SWEDISH.times(LocalTime.of(9, 0), LocalTime.of(11, 0)))).isEqualTo("kl._9–11");
    assertThat(seen(SWEDISH.times(LocalTime.of(9, 30), LocalTime.of(11, 0)))).isEqualTo("kl._9.30–11");
    assertThat(ENGLISH.time(LocalTime.of(9, 0))).isEqualTo("at 09:00");
  }

  @Test
  void saysTodayAndYesterdayAndOtherwiseTheDay() {
    assertThat(SWEDISH.since(TODAY, TODAY)).isEqualTo("i dag");
    assertThat(SWEDISH.since(TODAY.minusDays(1), TODAY)).isEqualTo("i går");
    assertThat(seen(SWEDISH.since(TODAY.minusDays(2), TODAY)).replace(" ", "_")).isEqualTo("19_november_2026");
    assertThat(seen(SWEDISH.since(Instant.parse("2026-11-20T14:42:00Z"), TODAY))).isEqualTo("i går kl._15.42");
  }
}
