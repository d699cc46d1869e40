import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What more compounds begin and end with than the spelled words say: they have many compounds whole, as <i>taklampa</i> and
 * <i>kodlås</i>, and do not let their parts meet other words. A noun that begins or ends many of those begins or ends others too.
 */
class Compounds {

  private static final int SHORTEST = 3;
  private static final int MANY = 5;

  private final Set<String> nouns;
  private final Set<String> begins;
  private final Map<String, Integer> beginning = new HashMap<>();
  private final Map<String, Integer> ending = new HashMap<>();

  Compounds(Set<String> nouns, Set<String> begins) {
    this.nouns = nouns;
    this.begins = begins;
    nouns.forEach(this::count);
  }

  /** With the noun that each is of. */
  Map<String, List<String>> begins() {
    Map<String, List<String>> more = new TreeMap<>();
    many(beginning).stream().filter(begin -> !begins.contains(begin))
        .forEach(begin -> more.put(begin, List.of(nouns.contains(begin) ? begin : begin + "a")));
    return more;
  }

  SortedSet<String> ends() {
    return many(ending);
  }

  private void count(String noun) {
    for (int cut = SHORTEST; cut <= noun.length() - SHORTEST; cut++) {
      String begin = noun.substring(0, cut);
      String end = noun.substring(cut);
      if (nouns.contains(end) && isBegin(begin)) {
        beginning.merge(begin, 1, Integer::sum);
        ending.merge(end, 1, Integer::sum);
      }
    }
  }

  private boolean isBegin(String begin) {
    return begins.contains(begin) || nouns.contains(begin) || nouns.contains(begin + "a");
  }

  private static SortedSet<String> many(Map<String, Integer> counts) {
    return counts.entrySet().stream().filter(each -> each.getValue() >= MANY).map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
