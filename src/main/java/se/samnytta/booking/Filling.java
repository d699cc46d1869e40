package se.samnytta.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fills a set from some of the suppliers, the nearest first and then the cheapest, or the other way about. Of each number of
 * owners and each number of pieces it keeps the best way to have exactly these from the suppliers gone through so far.
 */
final class Filling {

  private static final long NONE = Long.MAX_VALUE;

  private final List<Supplier> suppliers;
  private final int wanted;
  private final boolean nearest;
  private final long[][] first;
  private final long[][] second;
  /** Of the supplier, how many are taken when there are so many owners and pieces up to and with it; 0 for none. */
  private final short[][][] taken;

  Filling(List<Supplier> suppliers, int wanted, boolean nearest) {
    this.suppliers = suppliers;
    this.wanted = wanted;
    this.nearest = nearest;
    this.first = new long[Combinations.MOST_OWNERS + 1][wanted + 1];
    this.second = new long[Combinations.MOST_OWNERS + 1][wanted + 1];
    this.taken = new short[suppliers.size()][Combinations.MOST_OWNERS + 1][wanted + 1];
    for (long[] row : first)
      Arrays.fill(row, NONE);
    first[0][0] = 0;
    for (int place = 0; place < suppliers.size(); place++)
      add(place);
  }

  /** From the most owners and pieces down, so that each supplier is taken once. */
  private void add(int place) {
    Supplier supplier = suppliers.get(place);
    for (int owners = Math.min(place + 1, Combinations.MOST_OWNERS); owners > 0; owners--)
      for (int pieces = wanted; pieces > 0; pieces--)
        for (int own = 1; own <= Math.min(pieces, supplier.most()); own++)
          take(place, supplier, owners, pieces, own);
  }

  private void take(int place, Supplier supplier, int owners, int pieces, int own) {
    long before = first[owners - 1][pieces - own];
    if (before == NONE)
      return;
    long ore = supplier.price(own);
    long one = before + (nearest ? supplier.metres() : ore);
    long other = second[owners - 1][pieces - own] + (nearest ? ore : supplier.metres());
    if (one > first[owners][pieces] || one == first[owners][pieces] && other >= second[owners][pieces])
      return;
    first[owners][pieces] = one;
    second[owners][pieces] = other;
    taken[place][owners][pieces] = (short) own;
  }

  /** One for each number of owners that can have all. */
  List<Combinations.Combination> combinations(Sameness sameness) {
    List<Combinations.Combination> found = new ArrayList<>();
    for (int owners = 1; owners <= Combinations.MOST_OWNERS; owners++)
      if (first[owners][wanted] != NONE)
        found.add(new Combinations.Combination(sameness, owners, (nearest ? first : second)[owners][wanted],
            (nearest ? second : first)[owners][wanted], parts(owners)));
    return found;
  }

  private List<Combinations.Part> parts(int owners) {
    List<Combinations.Part> parts = new ArrayList<>();
    int pieces = wanted;
    for (int place = suppliers.size() - 1, left = owners; place >= 0 && left > 0; place--) {
      int own = taken[place][left][pieces];
      if (own == 0)
        continue;
      parts.addAll(0, suppliers.get(place).parts(own));
      left--;
      pieces -= own;
    }
    return parts;
  }
}
