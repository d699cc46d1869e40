package se.samnytta.search.language;

import java.util.Arrays;
import java.util.List;

/** A search and what it must and must not find. */
public record Judged(String question, List<Integer> must, List<Integer> mustNot) {

  public static List<Judged> read(String name) {
    return Things.lines(name).map(line -> line.split("\\|", -1))
        .map(part -> new Judged(part[0].strip(), numbers(part[1]), numbers(part[2]))).toList();
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.strip().split(" +")).filter(each -> !each.isEmpty()).map(Integer::valueOf).toList();
  }
}
