package se.samnytta.transport.routing;

/**
 * Something to be loaded in one place and unloaded in another, by the same vehicle.
 *
 * @param litres  how much room it takes
 * @param kilos   what it weighs
 * @param needs   what the vehicle has to have, a bit for each
 * @param price   what it costs to leave it for another day, {@link #MUST} for what may not wait
 * @param vehicle the only vehicle that may carry it, or {@link #ANY}
 */
public record Job(Stop pickup, Stop delivery, double litres, double kilos, int needs, double price, int vehicle) {

  /** It is the same which vehicle carries it. */
  public static final int ANY = -1;

  /** More than any day costs. */
  public static final double MUST = 1e9;
}
