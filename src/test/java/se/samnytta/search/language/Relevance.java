package se.samnytta.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How well a set of judged searches was answered, and what went wrong. */
final class Relevance {

  private final List<String> faults = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private int musts;
  private int found;
  private int mustNots;
  private int wrong;
  private int pairs;
  private int inOrder;
  private int perfect;

  void add(Judged judged, Found answer) {
    List<Integer> numbers = answer.numbers();
    List<Integer> missing = judged.must().stream().filter(each -> !numbers.contains(each)).toList();
    List<Integer> forbidden = judged.mustNot().stream().filter(numbers::contains).toList();
    musts += judged.must().size();
    found += judged.must().size() - missing.size();
    mustNots += judged.mustNot().size();
    wrong += forbidden.size();
    for (int must : judged.must())
      for (int not : judged.mustNot()) {
        pairs++;
        inOrder += numbers.contains(must) && (!numbers.contains(not) || numbers.indexOf(must) < numbers.indexOf(not)) ? 1 : 0;
      }
    if (missing.isEmpty() && forbidden.isEmpty())
      perfect++;
    else
      faults.add("%s (%s, %d found): missing %s, wrong %s".formatted(judged.question(), answer.step().map(Enum::name).orElse("NOTHING"),
          numbers.size(), missing, forbidden));
    if (numbers.isEmpty() && !judged.must().isEmpty())
      empty.add(judged.question());
  }

  double recall() {
    return (double) found / musts;
  }

  double mustNot() {
    return (double) wrong / mustNots;
  }

  double order() {
    return (double) inOrder / pairs;
  }

  List<String> empty() {
    return empty;
  }

  @Override
  public String toString() {
    return "recall %.3f (%d), must-not %.3f (%d), order %.3f, perfect %d, empty %s%n%s".formatted(recall(), musts, mustNot(), mustNots,
        order(), perfect, empty, faults.stream().collect(Collectors.joining("\n")));
  }
}
