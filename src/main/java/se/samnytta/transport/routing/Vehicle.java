package se.samnytta.transport.routing;

import java.util.List;

/**
 * A vehicle with its driver for a day.
 *
 * @param start       where it stands in the morning
 * @param end         where it is to stand in the evening
 * @param from        when the shift begins
 * @param until       when the vehicle has to be back
 * @param has         what it has, a bit for each
 * @param pauses      the pauses that the driver has to have, in order
 * @param fixed       what it costs to use it at all
 * @param perDistance what one of the matrix's distance costs
 * @param perTime     what a second of driving costs
 * @param begun       calls that are done or locked, in order; see {@link Call}
 */
public record Vehicle(int start, int end, double from, double until, double litres, double kilos, int has, List<Pause> pauses, double fixed,
    double perDistance, double perTime, List<Integer> begun) {

  public Vehicle {
    pauses = List.copyOf(pauses);
    begun = List.copyOf(begun);
  }

  /**
   * A pause that has to begin between two times, unless the vehicle is back by the later of them.
   */
  public record Pause(double from, double until, double length) {}
}
