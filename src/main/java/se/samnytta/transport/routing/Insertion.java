package se.samnytta.transport.routing;

import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest place for a job, route by route. Whether the job fits in is told from what each route keeps, without driving
 * the rest of it anew.
 */
final class Insertion {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Day day;
  private final Blinks blinks;
  private int number;
  private Job job;
  private double cheapest;
  private @Nullable Route best;
  private int bestAfter;
  private int bestThen;
  private double[] arrives = new double[1];
  private double[] left = new double[1];
  private double[] unloaded = new double[1];

  Insertion(Day day, Blinks blinks) {
    this.day = day;
    this.blinks = blinks;
    job = day.jobs().getFirst();
  }

  /** Begins with another job; what costs as much or more is not looked for. */
  void begin(int what, double most) {
    number = what;
    job = day.jobs().get(what);
    cheapest = most;
    best = null;
  }

  /** What the cheapest place costs, or what it was to cost less than. */
  double cost() {
    return cheapest;
  }

  /** The route with the job in it, null if no place was found. */
  @Nullable
  Route done() {
    return best == null ? null : best.with(number, bestAfter, bestThen);
  }

  /** Looks for a cheaper place in that route; now and then a place is not looked at: a blink. */
  void tryInto(Route route) {
    if (job.vehicle() != Job.ANY && job.vehicle() != route.vehicle || (job.needs() & ~route.with.has()) != 0)
      return;
    double opening = route.isEmpty() ? route.with.fixed() : 0;
    if (opening >= cheapest)
      return;
    makeRoom(route.pauses + 1);
    int pickup = Call.pickup(number);
    int loadedAt = day.place[pickup];
    for (int after = route.begun(); after <= route.calls.length; after++) {
      if (isTooMuch(route, after))
        continue;
      int from = route.places[after];
      double more = opening + route.price[from][loadedAt] - (route.isEmpty() ? 0 : route.price[from][route.places[after + 1]]);
      if (!load(route, after, from, pickup)) {
        if (isTooLate(route, after, pickup))
          return;
        continue;
      }
      if (!blinks.blink())
        unload(route, after, more);
    }
  }

  private void makeRoom(int states) {
    if (arrives.length == states)
      return;
    arrives = new double[states];
    left = new double[states];
    unloaded = new double[states];
  }

  /** Whether it is too much beside what is on board after the call at that position. */
  private boolean isTooMuch(Route route, int at) {
    return route.litres[at] + job.litres() > route.with.litres() || route.kilos[at] + job.kilos() > route.with.kilos();
  }

  private boolean isTooLate(Route route, int after, int call) {
    for (double[] leaves : route.leaves)
      if (leaves[after] <= day.closes[call])
        return false;
    return true;
  }

  private boolean load(Route route, int after, int from, int pickup) {
    double drive = route.driving[from][day.place[pickup]];
    for (int taken = 0; taken <= route.pauses; taken++)
      arrives[taken] = route.leaves[taken][after] + drive;
    return serve(route, pickup, left);
  }

  /** When the stop is left that is arrived at then; whether it can be at all. */
  private boolean serve(Route route, int call, double[] leaves) {
    if (route.pauses > 0)
      route.pause(arrives);
    boolean possible = false;
    for (int taken = 0; taken <= route.pauses; taken++) {
      leaves[taken] = route.served(call, arrives[taken]);
      possible |= leaves[taken] < NEVER;
    }
    return possible;
  }

  /** Tries to unload after each call from there on; {@code loaded} is what loading there and driving on costs more. */
  private void unload(Route route, int after, double loaded) {
    int delivery = Call.delivery(number);
    int unloadedAt = day.place[delivery];
    int from = day.place[Call.pickup(number)];
    double more = loaded;
    for (int then = after; then <= route.calls.length; then++) {
      int next = route.places[then + 1];
      double instead = then == after ? 0 : route.price[route.places[then]][next];
      double cost = more - instead + route.price[from][unloadedAt] + route.price[unloadedAt][next];
      if (cost < cheapest && !blinks.blink() && fits(route, from, delivery, next, then + 1))
        become(route, after, then, cost);
      if (then == route.calls.length || isTooMuch(route, then + 1))
        return;
      if (then == after)
        more += route.price[from][next];
      if (more >= cheapest || !pass(route, from, then + 1))
        return;
      from = next;
    }
  }

  private void become(Route route, int after, int then, double cost) {
    best = route;
    bestAfter = after;
    bestThen = then;
    cheapest = cost;
  }

  private boolean fits(Route route, int from, int delivery, int next, int at) {
    double drive = route.driving[from][day.place[delivery]];
    for (int taken = 0; taken <= route.pauses; taken++)
      arrives[taken] = left[taken] + drive;
    if (!serve(route, delivery, unloaded))
      return false;
    double onwards = route.driving[day.place[delivery]][next];
    for (int taken = 0; taken <= route.pauses; taken++)
      if (unloaded[taken] + onwards <= route.latest[taken][at])
        return true;
    return false;
  }

  /** Calls at the next stop with the job on board; not if what comes then could not be reached in time. */
  private boolean pass(Route route, int from, int at) {
    double drive = route.driving[from][route.places[at]];
    boolean inTime = false;
    for (int taken = 0; taken <= route.pauses; taken++) {
      arrives[taken] = left[taken] + drive;
      inTime |= arrives[taken] <= route.latest[taken][at];
    }
    return inTime && serve(route, route.calls[at - 1], left);
  }
}
