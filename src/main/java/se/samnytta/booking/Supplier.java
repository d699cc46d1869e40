package se.samnytta.booking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one owner has for a set, and the cheapest way to have each number of pieces of it. */
final class Supplier {

  private final long metres;
  private final int most;
  private final List<Integer> ads;
  private final long[] price;
  /** Of the ad in that place, how many are taken when so many are had of it and those before it. */
  private final int[][] taken;

  Supplier(List<Combinations.Option> options, List<Integer> ads, int wanted) {
    this.ads = ads;
    this.metres = options.get(ads.getFirst()).metres();
    this.most = Math.min(wanted, ads.stream().mapToInt(each -> options.get(each).free()).sum());
    this.price = new long[most + 1];
    this.taken = new int[ads.size()][most + 1];
    Arrays.fill(price, Long.MAX_VALUE);
    price[0] = 0;
    for (int place = 0; place < ads.size(); place++)
      add(place, options.get(ads.get(place)));
  }

  private void add(int place, Combinations.Option ad) {
    for (int pieces = most; pieces > 0; pieces--)
      for (int own = 1; own <= Math.min(pieces, ad.free()); own++) {
        long before = price[pieces - own];
        if (before == Long.MAX_VALUE || before + ad.price().applyAsLong(own) >= price[pieces])
          continue;
        price[pieces] = before + ad.price().applyAsLong(own);
        taken[place][pieces] = own;
      }
  }

  int most() {
    return most;
  }

  long metres() {
    return metres;
  }

  /** What so many pieces cost, in öre. */
  long price(int pieces) {
    return price[pieces];
  }

  List<Combinations.Part> parts(int pieces) {
    List<Combinations.Part> parts = new ArrayList<>();
    for (int place = ads.size() - 1, left = pieces; place >= 0; place--)
      if (taken[place][left] > 0) {
        parts.addFirst(new Combinations.Part(ads.get(place), taken[place][left]));
        left -= taken[place][left];
      }
    return parts;
  }

  /** Whether this one can stand in for the other in any set. */
  boolean isAsGoodAs(Supplier other) {
    if (most < other.most || metres > other.metres)
      return false;
    for (int pieces = 1; pieces <= other.most; pieces++)
      if (price[pieces] > other.price[pieces])
        return false;
    return true;
  }
}
