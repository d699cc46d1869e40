package se.samnytta.transport.routing;

import java.util.Arrays;

/** A route for each vehicle, and the jobs that none of them carries. */
final class Solution {

  static final int ABSENT = -1;

  private final Day day;
  final Route[] routes;
  /** The vehicle that carries each job. */
  final int[] carrier;
  /** How many could be carried and are not. */
  int absent;
  int used;
  double cost;

  private Solution(Day day, Route[] routes, int[] carrier) {
    this.day = day;
    this.routes = routes;
    this.carrier = carrier;
  }

  /** What is done or locked, and nothing else. */
  static Solution begun(Day day) {
    Solution begun = new Solution(day, new Route[day.vehicles().size()], new int[day.jobs().size()]);
    for (int job = 0; job < begun.carrier.length; job++)
      begun.leave(job);
    for (int vehicle = 0; vehicle < begun.routes.length; vehicle++) {
      begun.routes[vehicle] = new Route(day, vehicle, new int[0]);
      begun.put(Route.begun(day, vehicle));
    }
    return begun;
  }

  /** As in a plan, as far as it can still be driven so. */
  static Solution of(Day day, Plan plan) {
    Solution solution = begun(day);
    for (Plan.Round round : plan.rounds()) {
      Route route = new Route(day, round.vehicle(), round.visits().stream().mapToInt(Plan.Visit::call).toArray());
      if (route.isPossible() && route.beginsAs(solution.routes[round.vehicle()]))
        solution.put(route);
    }
    return solution;
  }

  Solution copy() {
    Solution copy = new Solution(day, routes.clone(), carrier.clone());
    copy.absent = absent;
    copy.used = used;
    copy.cost = cost;
    return copy;
  }

  /** Lets the route take the place of its vehicle's. */
  void put(Route route) {
    Route before = routes[route.vehicle];
    for (int call : before.calls)
      if (Call.isPickup(call))
        leave(Call.job(call));
    for (int call : route.calls)
      if (Call.isPickup(call))
        take(Call.job(call), route.vehicle);
    used += (route.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1);
    cost += route.cost - before.cost;
    routes[route.vehicle] = route;
  }

  private void leave(int job) {
    carrier[job] = ABSENT;
    absent += day.isHopeless(job) ? 0 : 1;
    cost += day.jobs().get(job).price();
  }

  private void take(int job, int vehicle) {
    carrier[job] = vehicle;
    absent -= day.isHopeless(job) ? 0 : 1;
    cost -= day.jobs().get(job).price();
  }

  /** What the routes cost. */
  double driven() {
    return Arrays.stream(routes).mapToDouble(route -> route.cost).sum();
  }

  /** Fewer left for another day, then fewer vehicles, then cheaper. */
  boolean isBetterThan(Solution other) {
    if (absent != other.absent)
      return absent < other.absent;
    return used == other.used ? cost < other.cost : used < other.used;
  }

  /** Those that could be carried if there were nothing else. */
  int[] absentJobs() {
    int[] jobs = new int[absent];
    int n = 0;
    for (int job = 0; job < carrier.length; job++)
      if (carrier[job] == ABSENT && !day.isHopeless(job))
        jobs[n++] = job;
    return jobs;
  }

  boolean carries(int job) {
    return carrier[job] != ABSENT;
  }
}
