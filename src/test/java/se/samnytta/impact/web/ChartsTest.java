package se.samnytta.impact.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samnytta.impact.web.MonthChart.Bar;
import se.samnytta.impact.web.MonthChart.Point;
import se.samnytta.impact.web.MonthChart.Tick;
import se.samnytta.web.Format;

/** Where bars and lines stand, and which months can be chosen. */
class ChartsTest {

  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void drawsTonnesWhenTheMonthsAreBigAndMarksTheOneThatIsNotOver() {
    MonthChart chart = chart(new Point(YearMonth.of(2026, 10), 25_000_000), new Point(NOVEMBER, 17_000_000));
    assertThat(chart.tonnes()).isTrue();
    assertThat(chart.ticks()).extracting(Tick::label).containsExactly("0", "5", "10", "15", "20", "25");
    assertThat(chart.bars()).extracting(Bar::value).containsExactly("25", "17");
    assertThat(chart.bars()).extracting(Bar::open).containsExactly(false, true);
    assertThat(chart.bars().getFirst().y()).isEqualTo(26);
    assertThat(chart.bars().getFirst().y() + chart.bars().getFirst().height()).isEqualTo(chart.zero()).isEqualTo(266);
  }

  @Test
  void drawsKilosWhenTheMonthsAreSmall() {
    MonthChart chart = chart(new Point(NOVEMBER, 79_754));
    assertThat(chart.tonnes()).isFalse();
    assertThat(chart.ticks()).extracting(Tick::label).containsExactly("0", "20", "40", "60", "80");
    assertThat(chart.bars().getFirst().longMonth()).isEqualTo("november 2026");
  }

  @Test
  void drawsBelowTheLineWhatCostMoreThanItSaved() {
    MonthChart chart = chart(new Point(YearMonth.of(2026, 10), 4000), new Point(NOVEMBER, -1500));
    assertThat(chart.ticks()).extracting(Tick::label).containsExactly("−2", "0", "2", "4");
    assertThat(chart.bars().getLast().y()).isEqualTo(chart.zero());
    assertThat(chart.bars().getLast().value()).isEqualTo("−1,5");
  }

  @Test
  void drawsMonthsOfNothing() {
    MonthChart chart = chart(new Point(YearMonth.of(2026, 10), 0), new Point(NOVEMBER, 0));
    assertThat(chart.bars()).extracting(Bar::height).containsOnly(0);
  }

  @Test
  void putsTheSmallCategoriesTogether() {
    CategoryChart chart = CategoryChart.of(Map.of("A", 60L, "B", 20L, "C", 8L, "D", 5L, "E", 4L, "F", 2L, "G", 1L), "Övrigt");
    assertThat(chart.bars()).extracting(CategoryChart.Bar::name).containsExactly("A", "B", "C", "D", "E", "Övrigt");
    assertThat(chart.bars()).extracting(CategoryChart.Bar::grams).containsExactly(60L, 20L, 8L, 5L, 4L, 3L);
    assertThat(chart.bars().getFirst().length()).isEqualTo(340);
    assertThat(chart.topPercent()).isEqualTo(60);
  }

  @Test
  void offersThisYearItsQuartersTheYearsBeforeAndEverything() {
    List<Span> spans = Span.choices(TODAY, YearMonth.of(2025, 3));
    assertThat(spans).extracting(Span::key).containsExactly("2026", "2026-k4", "2026-k3", "2026-k2", "2026-k1", "2025", "allt");
    assertThat(spans.get(1).months(TODAY, 24)).containsExactly(YearMonth.of(2026, 10), NOVEMBER);
    assertThat(spans.get(1).lastDay(TODAY)).isEqualTo(TODAY);
    assertThat(spans.get(2).lastDay(TODAY)).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(spans.getLast().months(TODAY, 12)).hasSize(12).endsWith(NOVEMBER);
    assertThat(spans.getLast().contains(YearMonth.of(2025, 3))).isTrue();
  }

  @Test
  void setsTheNumberApartFromItsUnit() {
    assertThat(Big.of("1\u00a0604\u00a0ton\u00a0CO₂e")).isEqualTo(new Big("1\u00a0604", "ton CO₂e"));
    assertThat(Big.of("12,5\u00a0kr")).isEqualTo(new Big("12,5", "kr"));
    assertThat(Big.of("SEK\u00a012,480")).isEqualTo(new Big("12,480", "SEK"));
  }

  private static MonthChart chart(Point... points) {
    return MonthChart.of(List.of(points), NOVEMBER, 680, 300, Format.in(SWEDISH), SWEDISH);
  }
}
