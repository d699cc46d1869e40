package se.samnytta.transport.routing;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Slack Induction by String Removals: ruin and recreate, again and again, with simulated annealing; before that, as few vehicles as can
 * be, led by how often each job could not be placed. After J. Christiaens and G. Vanden Berghe, Slack Induction by String Removals for
 * Vehicle Routing Problems, Transportation Science 54 (2020) 417-433.
 */
final class Search {

  private static final double HOT = 0.01;
  private static final double COLD = 0.0001;
  private final Day day;
  private final RandomGenerator random;
  private final Ruin ruin;
  private final Recreate recreate;
  private final long[] absences;

  Search(Day day, long seed) {
    this.day = day;
    random = RandomGeneratorFactory.of("Xoroshiro128PlusPlus").create(seed);
    ruin = new Ruin(day, random);
    recreate = new Recreate(day, random);
    absences = new long[day.jobs().size()];
  }

  /** All that can be placed at once, beside what is there already. */
  Solution first(@Nullable Solution begun, Best told) {
    Solution first = begun == null ? Solution.begun(day) : begun.copy();
    recreate.recreate(first, day.vehicles().size());
    told.found(first);
    return first;
  }

  /** As few left as can be, then on as few vehicles as can be. */
  Solution fewest(Solution from, Progress progress, Best told) {
    Solution best = from;
    Solution current = from.absent == 0 ? withoutOne(from) : from;
    int most = from.absent == 0 ? from.used - 1 : day.vehicles().size();
    while (most > 0 && progress.goesOn()) {
      Solution next = another(current, most);
      if (next.absent < best.absent || next.absent == 0 && next.used < best.used) {
        best = next;
        told.found(best);
      }
      if (next.absent == 0) {
        current = withoutOne(next);
        most = next.used - 1;
        continue;
      }
      if (next.absent < current.absent || sum(next) <= sum(current))
        current = next;
      for (int job : next.absentJobs())
        absences[job]++;
    }
    return best;
  }

  private Solution another(Solution current, int most) {
    Solution next = current.copy();
    ruin.ruin(next);
    recreate.recreate(next, most);
    return next;
  }

  private long sum(Solution solution) {
    long sum = 0;
    for (int job : solution.absentJobs())
      sum += absences[job];
    return sum;
  }

  /** Without the route whose jobs could be placed most often. */
  private Solution withoutOne(Solution solution) {
    Solution less = solution.copy();
    Route easiest = null;
    long least = Long.MAX_VALUE;
    for (Route route : less.routes) {
      long sum = 0;
      for (int call : route.calls)
        sum += absences[Call.job(call)];
      if (!route.isEmpty() && route.begun() == 0 && sum < least) {
        least = sum;
        easiest = route;
      }
    }
    if (easiest != null)
      less.put(new Route(day, easiest.vehicle, new int[0]));
    return less;
  }

  /** As cheap as can be, on no more vehicles than it has. */
  Solution cheapest(Solution from, Progress progress, Best told) {
    Solution best = from;
    Solution current = from;
    double driven = from.driven();
    while (progress.goesOn()) {
      Solution next = another(current, from.used);
      double temperature = driven * HOT * Math.pow(COLD / HOT, progress.used());
      if (next.cost < current.cost - temperature * Math.log(random.nextDouble())) {
        current = next;
        if (next.isBetterThan(best)) {
          best = next;
          told.found(best);
        }
      }
    }
    return best;
  }
}
