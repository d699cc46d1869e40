package se.samnytta.impact.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Bars of CO2e by main category, the greatest first and the small ones together last.
 *
 * @param topPercent how much of the whole the first one stands for
 */
public record CategoryChart(int width, int height, List<Bar> bars, int topPercent) {

  private static final int WIDTH = 340;
  private static final int ROW = 46;
  private static final int MOST = 6;

  public CategoryChart {
    bars = List.copyOf(bars);
  }

  /** A category, {@code length} pixels long. */
  public record Bar(String name, long grams, int y, int length) {}

  static CategoryChart of(Map<String, Long> gramsByName, String rest) {
    List<Map.Entry<String, Long>> sorted = gramsByName.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).toList();
    boolean tooMany = sorted.size() > MOST;
    List<Map.Entry<String, Long>> shown = new ArrayList<>(tooMany ? sorted.subList(0, MOST - 1) : sorted);
    if (tooMany)
      shown.add(Map.entry(rest, sorted.stream().skip(MOST - 1).mapToLong(Map.Entry::getValue).sum()));
    long most = Math.max(1, shown.stream().mapToLong(Map.Entry::getValue).max().orElse(1));
    long whole = sorted.stream().mapToLong(Map.Entry::getValue).sum();
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<String, Long> each : shown)
      bars.add(new Bar(each.getKey(), each.getValue(), bars.size() * ROW, (int) (Math.max(0, each.getValue()) * WIDTH / most)));
    return new CategoryChart(WIDTH, Math.max(1, bars.size()) * ROW, bars,
        whole <= 0 || bars.isEmpty() ? 0 : (int) Math.round(bars.getFirst().grams * 100.0 / whole));
  }
}
