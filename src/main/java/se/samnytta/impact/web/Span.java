package se.samnytta.impact.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The months that are looked at.
 *
 * @param key   how the address names it: 2026, 2026-k3, allt
 * @param first the first month
 * @param last  the last month, which may not be over
 */
public record Span(String key, Kind kind, YearMonth first, YearMonth last) {

  /** How it is worded. */
  public enum Kind {
    YEAR_SO_FAR, QUARTER, YEAR, ALL
  }

  /** What can be chosen today: this year, its quarters, the years before, everything. The first one is meant when none is. */
  static List<Span> choices(LocalDate today, YearMonth earliest) {
    YearMonth now = YearMonth.from(today);
    List<Span> choices = new ArrayList<>();
    choices.add(new Span(String.valueOf(now.getYear()), Kind.YEAR_SO_FAR, now.withMonth(1), now));
    for (int quarter = (now.getMonthValue() + 2) / 3; quarter > 0; quarter--)
      choices.add(new Span(now.getYear() + "-k" + quarter, Kind.QUARTER, now.withMonth(quarter * 3 - 2), now.withMonth(quarter * 3)));
    for (int year = now.getYear() - 1; year >= earliest.getYear(); year--)
      choices.add(new Span(String.valueOf(year), Kind.YEAR, YearMonth.of(year, 1), YearMonth.of(year, 12)));
    choices.add(new Span("allt", Kind.ALL, earliest.isBefore(now) ? earliest : now, now));
    return choices;
  }

  boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /** Its months up to today's, at most so many of the latest. */
  List<YearMonth> months(LocalDate today, int most) {
    YearMonth now = YearMonth.from(today);
    YearMonth end = last.isAfter(now) ? now : last;
    long count = ChronoUnit.MONTHS.between(first, end) + 1;
    return LongStream.range(Math.max(0, count - most), count).mapToObj(first::plusMonths).toList();
  }

  public int quarter() {
    return (first.getMonthValue() + 2) / 3;
  }

  public LocalDate firstDay() {
    return first.atDay(1);
  }

  /** Its last day, or today if that comes before. */
  public LocalDate lastDay(LocalDate today) {
    LocalDate end = last.atEndOfMonth();
    return end.isAfter(today) ? today : end;
  }
}
