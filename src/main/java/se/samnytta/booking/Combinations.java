package se.samnytta.booking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts sets together from what several owners have: so many pieces in all, from at most {@link #MOST_OWNERS}.
 *
 * <p>A set is better than another when its things are more equal ({@link Sameness}), then when it has fewer owners, then when
 * the ways to them together are shorter, then when it costs less. The search is exact. Whoever is in a set that is equal is in
 * the group of one model, and in a set of one kind in the group of one category; so in each group it is enough to find, for
 * each number of owners, the nearest and the cheapest. That is a knapsack: the owners are gone through one by one, and for
 * each number of owners and each number of pieces so far the best way to have them is kept ({@link Filling}). A way to have so many
 * pieces of so many owners can be replaced by a better one without changing what comes after, since ways and prices only add
 * up; so nothing better is missed.
 *
 * <p>An owner is left out of a group when {@link #MOST_OWNERS} others each have as many, are no farther and for no number
 * of pieces dearer: one of those is not in the set and could take the owner's place.
 */
final class Combinations {

  static final int MOST_OWNERS = 6;
  static final int MOST_SHOWN = 3;

  /** No two places in Sweden lie farther apart: what counts for a way that nobody knows. */
  static final long UNKNOWN_METRES = 2_000_000;

  /**
   * An ad that pieces can be had from.
   *
   * @param owner  each has one number
   * @param metres to the owner, the same for all of an owner's
   * @param free   at least one
   * @param price  of so many pieces, in öre
   */
  record Option(long owner, long metres, int free, IntToLongFunction price, Traits traits) {}

  /** So many pieces of the option at that place. */
  record Part(int option, int quantity) {}

  /**
   * A set.
   *
   * @param metres to all its owners, one way each
   */
  record Combination(Sameness sameness, int owners, long metres, long ore, List<Part> parts) {

    static final Comparator<Combination> BEST_FIRST = Comparator.comparing(Combination::sameness).thenComparing(Combination::owners)
        .thenComparing(Combination::metres).thenComparing(Combination::ore);

    Combination {
      parts = List.copyOf(parts);
    }

    private boolean beats(Combination other) {
      return owners < other.owners || metres < other.metres || ore < other.ore;
    }
  }

  private static final Comparator<Combination> NEAREST = Comparator.comparing(Combination::metres).thenComparing(Combination::ore);
  private static final Comparator<Combination> CHEAPEST = Comparator.comparing(Combination::ore).thenComparing(Combination::metres);

  private record Group(Sameness sameness, BitSet options) {}

  private final List<Option> options;
  private final int wanted;

  private Combinations(List<Option> options, int wanted) {
    this.options = options;
    this.wanted = wanted;
  }

  /** The best set, and in the same order those of {@link #all} that beat all shown before them in owners, way or price. */
  static List<Combination> best(List<Option> options, int wanted) {
    List<Combination> shown = new ArrayList<>();
    for (Combination each : all(options, wanted))
      if (shown.size() < MOST_SHOWN && shown.stream().allMatch(each::beats))
        shown.add(each);
    return shown;
  }

  /** For each degree of sameness and each number of owners the nearest set and the cheapest, the best first. */
  static List<Combination> all(List<Option> options, int wanted) {
    var search = new Combinations(options, wanted);
    Map<Object, Combination> nearest = new LinkedHashMap<>();
    Map<Object, Combination> cheapest = new LinkedHashMap<>();
    for (Group group : search.groups())
      for (Combination each : search.within(group)) {
        List<Object> among = List.of(each.sameness, each.owners);
        nearest.merge(among, each, BinaryOperator.minBy(NEAREST));
        cheapest.merge(among, each, BinaryOperator.minBy(CHEAPEST));
      }
    return Stream.concat(nearest.values().stream(), cheapest.values().stream()).distinct().sorted(Combination.BEST_FIRST).toList();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int model = 0; model < options.size(); model++) {
      Traits traits = options.get(model).traits();
      add(groups, Sameness.EQUAL, where(traits::isModelOf));
    }
    options.stream().map(each -> each.traits().category()).distinct()
        .forEach(category -> add(groups, Sameness.SAME_KIND, where(other -> other.category().equals(category))));
    add(groups, Sameness.MIXED, where(_ -> true));
    return groups;
  }

  private BitSet where(Predicate<Traits> condition) {
    return IntStream.range(0, options.size()).filter(i -> condition.test(options.get(i).traits())).collect(BitSet::new, BitSet::set,
        BitSet::or);
  }

  /** What is within a group that is no less equal has nothing new. */
  private static void add(List<Group> groups, Sameness sameness, BitSet options) {
    if (groups.stream().anyMatch(known -> isWithin(options, known.options)))
      return;
    groups.removeIf(known -> known.sameness == sameness && isWithin(known.options, options));
    groups.add(new Group(sameness, options));
  }

  private static boolean isWithin(BitSet one, BitSet other) {
    BitSet left = (BitSet) one.clone();
    left.andNot(other);
    return left.isEmpty();
  }

  private List<Combination> within(Group group) {
    Map<Long, List<Integer>> byOwner = new LinkedHashMap<>();
    group.options.stream().forEach(i -> byOwner.computeIfAbsent(options.get(i).owner(), _ -> new ArrayList<>()).add(i));
    List<Supplier> suppliers = undominated(byOwner.values().stream().map(each -> new Supplier(options, each, wanted)).toList());
    int most = suppliers.stream().map(Supplier::most).sorted(Comparator.reverseOrder()).limit(MOST_OWNERS).mapToInt(each -> each).sum();
    if (most < wanted)
      return List.of();
    List<Combination> found = new ArrayList<>();
    for (boolean nearest : new boolean[] { true, false })
      found.addAll(new Filling(suppliers, wanted, nearest).combinations(group.sameness));
    return found;
  }

  private static List<Supplier> undominated(List<Supplier> all) {
    return IntStream.range(0, all.size())
        .filter(i -> IntStream.range(0, all.size()).filter(j -> i != j && dominates(all, j, i)).limit(MOST_OWNERS).count() < MOST_OWNERS)
        .mapToObj(all::get).toList();
  }

  /** Of two that have the same, the one named first. */
  private static boolean dominates(List<Supplier> all, int one, int other) {
    return all.get(one).isAsGoodAs(all.get(other)) && (one < other || !all.get(other).isAsGoodAs(all.get(one)));
  }
}
