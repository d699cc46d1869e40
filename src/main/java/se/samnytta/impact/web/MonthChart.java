package se.samnytta.impact.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samnytta.web.Format;

/**
 * Bars of CO2e by month, laid out in whole pixels for the page to draw.
 *
 * @param zero    where nothing is, from the top
 * @param tonnes  whether the numbers are tonnes, otherwise kilograms
 * @param ticks   lines across with what they stand for
 */
public record MonthChart(int width, int height, int left, int zero, boolean tonnes, List<Tick> ticks, List<Bar> bars) {

  private static final long TONNE = 1_000_000;
  private static final int TOP = 26;
  private static final int BOTTOM = 34;
  private static final int MOST_TICKS = 6;

  public MonthChart {
    ticks = List.copyOf(ticks);
    bars = List.copyOf(bars);
  }

  /** A line across. */
  public record Tick(int y, String label) {}

  /** A month; {@code open} while it is not over, {@code labelled} when there is room for its name. */
  public record Bar(int x, int y, int width, int height, int middle, int labelY, String month, String longMonth, String value, boolean open,
      boolean labelled) {}

  /** What was saved in a month. */
  record Point(YearMonth month, long grams) {}

  static MonthChart of(List<Point> points, YearMonth now, int width, int height, Format format, Locale locale) {
    long most = Math.max(0, points.stream().mapToLong(Point::grams).max().orElse(0));
    long least = Math.min(0, points.stream().mapToLong(Point::grams).min().orElse(0));
    return new Layout(width, height, scale(least, most), now, format, locale).chart(points);
  }

  private static Scale scale(long least, long most) {
    long unit = most >= TONNE || least <= -TONNE ? TONNE : 1000;
    long step = step(most - least);
    return new Scale(Math.floorDiv(least, step) * step, Math.max(Math.ceilDiv(most, step) * step, step), step, unit);
  }

  /** One, two or five times a power of ten, so that few lines reach over the whole. */
  private static long step(long reach) {
    for (long power = 100;; power *= 10)
      for (int times : new int[] { 1, 2, 5 })
        if (power * times * (MOST_TICKS - 1) >= reach)
          return power * times;
  }

  private record Scale(long least, long most, long step, long unit) {

    String label(long grams, Format format) {
      BigDecimal number = BigDecimal.valueOf(grams).divide(BigDecimal.valueOf(unit), 3, RoundingMode.HALF_UP);
      return format.number(number, number.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0);
    }
  }

  private record Layout(int width, int height, Scale scale, YearMonth now, Format format, Locale locale) {

    MonthChart chart(List<Point> points) {
      List<Tick> ticks = new ArrayList<>();
      for (long grams = scale.least; grams <= scale.most; grams += scale.step)
        ticks.add(new Tick(y(grams), scale.label(grams, format)));
      List<Bar> bars = new ArrayList<>();
      for (int i = 0; i < points.size(); i++)
        bars.add(bar(points.get(i), i, points.size()));
      return new MonthChart(width, height, left(), y(0), scale.unit == TONNE, ticks, bars);
    }

    private int left() {
      return width < 400 ? 34 : 50;
    }

    private int y(long grams) {
      return (int) (TOP + (scale.most - grams) * (height - TOP - BOTTOM) / (scale.most - scale.least));
    }

    private Bar bar(Point point, int number, int count) {
      int slot = (width - left() - 4) / count;
      int wide = Math.max(4, Math.min(60, slot * 64 / 100));
      int x = left() + slot * number + (slot - wide) / 2;
      int end = y(point.grams);
      int top = Math.min(end, y(0));
      boolean roomy = slot >= 36 || number % 2 == 0 && slot >= 18 || number % 4 == 0;
      return new Bar(x, top, wide, Math.abs(end - y(0)), x + wide / 2, top - 7, month(point.month, TextStyle.SHORT_STANDALONE),
          month(point.month, TextStyle.FULL_STANDALONE) + " " + point.month.getYear(), scale.label(point.grams, format),
          point.month.equals(now), roomy);
    }

    private String month(YearMonth month, TextStyle style) {
      return month.getMonth().getDisplayName(style, locale).replace(".", "");
    }
  }
}
