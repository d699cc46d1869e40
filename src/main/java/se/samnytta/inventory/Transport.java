package se.samnytta.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What fetching the things costs the climate, expected and when they have changed hands alike.
 *
 * <p>Somebody of the receiver's drives a diesel van there and back; a loan is driven twice. The way is the straight line
 * between the two addresses times 1.3. That factor is an assumption: published ratios of road to straight line lie between
 * about 1.2 in towns (Newell 1980) and 1.26 for a whole country (Kim and others 2015, South Korea, who found the European ones
 * higher). What is too heavy for one load is fetched in several. Other errands on the same trip are not counted off, so the
 * figure is rather too high than too low.
 *
 * @param co2eMgPerKm milligrams of CO2e of one kilometre
 * @param maxLoadKg   what fits on one load
 */
public record Transport(long co2eMgPerKm, int maxLoadKg) {

  /** Ten times the way by road for each metre of straight line. */
  private static final int ROAD_TENTHS = 13;

  /** Grams of CO2e of fetching that weight, and of bringing it back when it is lent. */
  public long grams(long metres, long weightG, boolean lent) {
    return rounded(Math.multiplyExact(trips(weightG, lent) * 2L * metres * ROAD_TENTHS, co2eMgPerKm), 10_000_000);
  }

  /** How often somebody drives there and back. */
  public int trips(long weightG, boolean lent) {
    return Math.toIntExact(Math.max(1, Math.ceilDiv(weightG, maxLoadKg * 1000L)) * (lent ? 2 : 1));
  }

  /** Metres by road, there and back each time. */
  public long drivenMetres(long metres, long weightG, boolean lent) {
    return rounded(trips(weightG, lent) * 2L * metres * ROAD_TENTHS, 10);
  }

  /** What is shared by weight, or by pieces when the weight of one is not known; the parts sum to the whole. */
  public static List<Long> shared(long grams, List<Load> loads) {
    boolean weighed = loads.stream().allMatch(load -> load.weightG() != null);
    long whole = loads.stream().mapToLong(load -> load.measure(weighed)).sum();
    List<Long> parts = new ArrayList<>();
    long measured = 0;
    long given = 0;
    for (Load load : loads) {
      measured += load.measure(weighed);
      long upToHere = rounded(Math.multiplyExact(grams, measured), whole);
      parts.add(upToHere - given);
      given = upToHere;
    }
    return parts;
  }

  private static long rounded(long amount, long by) {
    return Math.floorDiv(amount + by / 2, by);
  }

  /**
   * So many of a thing on the van.
   *
   * @param weightG grams of one, null when nobody knows
   */
  public record Load(int quantity, @Nullable Long weightG) {

    long measure(boolean weighed) {
      return weighed ? Objects.requireNonNull(weightG) * quantity : quantity;
    }

    /** What of it is known to weigh something. */
    public long knownG() {
      return weightG == null ? 0 : weightG * quantity;
    }
  }
}
