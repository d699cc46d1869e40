package se.samnytta.transport.routing;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Takes strings of calls near each other out of some routes, with the jobs that they belong to: adjacent string removal. */
final class Ruin {

  /** How many calls are taken out, on average. */
  private static final double CALLS = 10;
  /** A string is at most so long. */
  private static final double LONGEST = 10;
  /** How often calls in the middle of a string stay. */
  private static final double SPLIT = 0.5;
  /** How often one more of them stays. */
  private static final double MORE_STAY = 0.01;

  private final Day day;
  private final RandomGenerator random;
  private final boolean[] out;
  private final boolean[] ruined;

  Ruin(Day day, RandomGenerator random) {
    this.day = day;
    this.random = random;
    out = new boolean[day.jobs().size()];
    ruined = new boolean[day.vehicles().size()];
  }

  void ruin(Solution solution) {
    Arrays.fill(ruined, false);
    int carried = calls(solution);
    if (carried == 0)
      return;
    double longest = Math.min(LONGEST, (double) carried / solution.used);
    int strings = (int) (1 + random.nextDouble() * (4 * CALLS / (1 + longest) - 1));
    for (int call : day.near(random.nextInt(2 * day.jobs().size()))) {
      int vehicle = solution.carrier[Call.job(call)];
      if (vehicle == Solution.ABSENT || ruined[vehicle])
        continue;
      Route route = solution.routes[vehicle];
      int at = position(route, call);
      if (at < route.begun())
        continue;
      ruined[vehicle] = true;
      takeOut(solution, route, at, longest);
      if (--strings == 0)
        return;
    }
  }

  private static int calls(Solution solution) {
    int calls = 0;
    for (Route route : solution.routes)
      calls += route.calls.length;
    return calls;
  }

  private static int position(Route route, int call) {
    int at = 0;
    while (route.calls[at] != call)
      at++;
    return at;
  }

  private void takeOut(Solution solution, Route route, int at, double longest) {
    int free = route.calls.length - route.begun();
    int length = (int) (1 + random.nextDouble() * Math.min(longest, free));
    length = Math.min(length, free);
    int stay = 0;
    if (length > 1 && length < free && random.nextDouble() < SPLIT) {
      stay = 1;
      while (length + stay < free && random.nextDouble() < MORE_STAY)
        stay++;
    }
    int whole = length + stay;
    int earliest = Math.max(route.begun(), at - whole + 1);
    int first = earliest + random.nextInt(Math.min(at, route.calls.length - whole) - earliest + 1);
    int staysFrom = stay == 0 ? whole : 1 + random.nextInt(length - 1);
    mark(route, first, whole, staysFrom, stay, true);
    solution.put(route.without(out));
    mark(route, first, whole, staysFrom, stay, false);
  }

  private void mark(Route route, int first, int whole, int staysFrom, int stay, boolean is) {
    for (int i = 0; i < whole; i++) {
      int job = Call.job(route.calls[first + i]);
      if ((i < staysFrom || i >= staysFrom + stay) && !hasBegun(route, job))
        out[job] = is;
    }
  }

  /** What is loaded already stays where it is. */
  private static boolean hasBegun(Route route, int job) {
    for (int at = 0; at < route.begun(); at++)
      if (Call.job(route.calls[at]) == job)
        return true;
    return false;
  }
}
