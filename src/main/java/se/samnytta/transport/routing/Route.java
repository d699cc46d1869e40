package se.samnytta.transport.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one vehicle in order, with what it takes to tell at once whether another would fit in. Never changes. Times are kept for
 * each number of pauses that may have been taken by then; a pause is taken on arrival, before the stop is served.
 */
final class Route {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  final int vehicle;
  final int[] calls;
  final double cost;
  final Day day;
  final Vehicle with;
  final int pauses;
  final int begun;
  /** Earliest departure from the start, each call and the end; by pauses taken and position. */
  final double[][] leaves;
  /** Latest arrival there that keeps the rest possible. */
  final double[][] latest;
  final double[] litres;
  final double[] kilos;
  final int[] places;
  final double[][] price;
  final double[][] driving;

  Route(Day day, int vehicle, int[] calls) {
    this.day = day;
    this.vehicle = vehicle;
    this.calls = calls;
    with = day.vehicles().get(vehicle);
    pauses = with.pauses().size();
    begun = with.begun().size();
    int n = calls.length;
    leaves = new double[pauses + 1][n + 2];
    latest = new double[pauses + 1][n + 2];
    litres = new double[n + 1];
    kilos = new double[n + 1];
    price = day.cost(vehicle);
    driving = day.durations();
    places = new int[n + 2];
    places[0] = with.start();
    for (int at = 1; at <= n; at++)
      places[at] = day.place[calls[at - 1]];
    places[n + 1] = with.end();
    double sum = n == 0 ? 0 : with.fixed();
    for (int at = 1; at <= n + 1 && n > 0; at++)
      sum += price[places[at - 1]][places[at]];
    cost = sum;
    load();
    forwards();
    backwards();
  }

  /** What is done or locked, and then what is on board, unloaded where it costs least. */
  static Route begun(Day day, int vehicle) {
    Route route = new Route(day, vehicle, day.vehicles().get(vehicle).begun().stream().mapToInt(Integer::intValue).toArray());
    List<Integer> done = day.vehicles().get(vehicle).begun();
    for (int call : done)
      if (Call.isPickup(call) && !done.contains(Call.delivery(Call.job(call))))
        route = route.unloading(Call.delivery(Call.job(call)));
    return route;
  }

  private Route unloading(int delivery) {
    @Nullable
    Route best = null;
    for (int at = begun; at <= calls.length; at++) {
      int[] more = new int[calls.length + 1];
      System.arraycopy(calls, 0, more, 0, at);
      more[at] = delivery;
      System.arraycopy(calls, at, more, at + 1, calls.length - at);
      Route route = new Route(day, vehicle, more);
      boolean better = best == null || (route.isPossible() == best.isPossible() ? route.cost < best.cost : route.isPossible());
      best = better ? route : best;
    }
    return Objects.requireNonNull(best);
  }

  private void load() {
    for (int at = 1; at <= calls.length; at++) {
      Job job = day.jobs().get(Call.job(calls[at - 1]));
      int sign = Call.isPickup(calls[at - 1]) ? 1 : -1;
      litres[at] = litres[at - 1] + sign * job.litres();
      kilos[at] = kilos[at - 1] + sign * job.kilos();
    }
  }

  private void forwards() {
    double[] arrives = new double[pauses + 1];
    Arrays.fill(arrives, NEVER);
    arrives[0] = with.from();
    pause(arrives);
    for (int at = 0; at <= calls.length + 1; at++) {
      if (at > 0)
        arrive(arrives, at, at - 1);
      for (int taken = 0; taken <= pauses; taken++)
        leaves[taken][at] = at == 0 || at > calls.length ? arrives[taken] : served(calls[at - 1], arrives[taken]);
    }
  }

  private void arrive(double[] arrives, int at, int from) {
    double drive = driving[places[from]][places[at]];
    for (int taken = 0; taken <= pauses; taken++)
      arrives[taken] = leaves[taken][from] + drive;
    pause(arrives);
  }

  /** Takes a pause wherever it makes a later number of pauses come earlier. */
  void pause(double[] arrives) {
    for (int taken = 0; taken < pauses; taken++) {
      Vehicle.Pause pause = with.pauses().get(taken);
      double begins = Math.max(arrives[taken], pause.from());
      if (begins <= pause.until())
        arrives[taken + 1] = Math.min(arrives[taken + 1], begins + pause.length());
    }
  }

  /** When a call is done that is arrived at then, never if it is closed. */
  double served(int call, double arrives) {
    return arrives > day.closes[call] ? NEVER : Math.max(arrives, day.opens[call]) + day.service[call];
  }

  private void backwards() {
    for (int at = calls.length + 1; at >= 0; at--)
      for (int taken = pauses; taken >= 0; taken--)
        latest[taken][at] = Math.max(goingOn(taken, at), pausing(taken, at));
  }

  private double goingOn(int taken, int at) {
    if (at > calls.length)
      return taken == pauses ? with.until() : Math.min(with.until(), with.pauses().get(taken).until());
    double next = latest[taken][at + 1] - driving[places[at]][places[at + 1]];
    if (at == 0)
      return next;
    int call = calls[at - 1];
    double begins = Math.min(day.closes[call], next - day.service[call]);
    return begins < day.opens[call] ? -NEVER : begins;
  }

  private double pausing(int taken, int at) {
    if (taken == pauses)
      return -NEVER;
    Vehicle.Pause pause = with.pauses().get(taken);
    double begins = Math.min(pause.until(), latest[taken + 1][at] - pause.length());
    return begins < pause.from() ? -NEVER : begins;
  }

  /** Whether all of it can be driven: on time, with its pauses, and never too full. */
  boolean isPossible() {
    for (int at = 0; at <= calls.length; at++)
      if (litres[at] > with.litres() || kilos[at] > with.kilos())
        return false;
    return with.from() <= latest[0][0];
  }

  boolean isEmpty() {
    return calls.length == 0;
  }

  /** Whether it has the other's calls first. */
  boolean beginsAs(Route other) {
    return Arrays.mismatch(other.calls, calls) == (calls.length == other.calls.length ? -1 : other.calls.length);
  }

  /** How many of the first calls stay where they are. */
  int begun() {
    return begun;
  }

  /** Without the calls of those jobs. */
  Route without(boolean[] jobs) {
    return new Route(day, vehicle, Arrays.stream(calls).filter(call -> !jobs[Call.job(call)]).toArray());
  }

  /** With the job loaded after the call at the one position and unloaded after that at the other, both as they are now. */
  Route with(int job, int after, int then) {
    int[] more = new int[calls.length + 2];
    System.arraycopy(calls, 0, more, 0, after);
    more[after] = Call.pickup(job);
    System.arraycopy(calls, after, more, after + 1, then - after);
    more[then + 1] = Call.delivery(job);
    System.arraycopy(calls, then, more, then + 2, calls.length - then);
    return new Route(day, vehicle, more);
  }

  /** When it is where: a pause is taken as late as the rest allows. */
  Plan.Round round() {
    List<Plan.Visit> visits = new ArrayList<>();
    double sum = 0;
    int taken = 0;
    double leaves = leavesAt();
    double left = leaves;
    for (int at = 1; at <= calls.length + 1; at++) {
      double arrives = left + driving[places[at - 1]][places[at]];
      double ready = arrives;
      for (; taken < pauses && ready > goingOn(taken, at); taken++)
        ready = Math.max(ready, with.pauses().get(taken).from()) + with.pauses().get(taken).length();
      sum += day.distance(places[at - 1], places[at]);
      left = ready;
      if (at <= calls.length) {
        double begins = Math.max(ready, day.opens[calls[at - 1]]);
        left = begins + day.service[calls[at - 1]];
        visits.add(new Plan.Visit(calls[at - 1], arrives, ready - arrives, begins, left));
      }
    }
    return new Plan.Round(vehicle, visits, leaves, left, sum);
  }

  /** So late that it does not wait at the first call, if the rest allows it. */
  private double leavesAt() {
    double inTime = latest[0][1] - driving[places[0]][places[1]];
    double wanted = calls.length == 0 ? with.from() : day.opens[calls[0]] - driving[places[0]][places[1]];
    return Math.max(with.from(), Math.min(wanted, inTime));
  }
}
