package se.samnytta.transport.routing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Puts absent jobs where they cost least, one after the other: greedy insertion with blinks. */
final class Recreate {

  /** In which order, and how often out of all weights. */
  private record Order(int weight, int[] rank) {}

  private final Day day;
  private final RandomGenerator random;
  private final Insertion insertion;
  private final List<Order> orders;
  private final int weights;
  /** The first vehicle that is like each: of those that are not used, one of a kind is tried. */
  private final int[] alike;
  private final boolean[] tried;

  Recreate(Day day, RandomGenerator random) {
    this.day = day;
    this.random = random;
    insertion = new Insertion(day, new Blinks(random));
    int depot = day.vehicles().getFirst().start();
    orders = List.of(order(4, Comparator.comparingDouble((Integer job) -> -day.jobs().get(job).litres())),
        order(2, Comparator.comparingDouble(job -> -day.distance(depot, day.jobs().get(job).pickup().place()))),
        order(1, Comparator.comparingDouble(job -> day.distance(depot, day.jobs().get(job).pickup().place()))),
        order(2, Comparator.comparingDouble(job -> window(day.jobs().get(job)))),
        order(2, Comparator.comparingDouble(job -> day.jobs().get(job).pickup().opens())),
        order(2, Comparator.comparingDouble(job -> -day.jobs().get(job).delivery().closes())));
    weights = 4 + orders.stream().mapToInt(Order::weight).sum();
    alike = IntStream.range(0, day.vehicles().size()).map(vehicle -> day.vehicles().indexOf(day.vehicles().get(vehicle))).toArray();
    tried = new boolean[alike.length];
  }

  private static double window(Job job) {
    return Math.min(job.pickup().closes() - job.pickup().opens(), job.delivery().closes() - job.delivery().opens());
  }

  private Order order(int weight, Comparator<Integer> by) {
    int[] rank = new int[day.jobs().size()];
    List<Integer> sorted = IntStream.range(0, rank.length).boxed().sorted(by).toList();
    for (int at = 0; at < rank.length; at++)
      rank[sorted.get(at)] = at;
    return new Order(weight, rank);
  }

  /**
   * Puts as many as it can.
   *
   * @param most how many vehicles may be used
   */
  void recreate(Solution solution, int most) {
    for (int job : inSomeOrder(solution.absentJobs()))
      insert(solution, job, most);
  }

  private void insert(Solution solution, int job, int most) {
    insertion.begin(job, day.jobs().get(job).price());
    Arrays.fill(tried, false);
    for (Route route : solution.routes) {
      if (route.isEmpty() && (solution.used >= most || tried[alike[route.vehicle]]))
        continue;
      if (route.isEmpty())
        tried[alike[route.vehicle]] = true;
      insertion.tryInto(route);
    }
    Route with = insertion.done();
    if (with != null)
      solution.put(with);
  }

  private int[] inSomeOrder(int[] jobs) {
    int pick = random.nextInt(weights);
    for (Order order : orders) {
      if (pick < order.weight) {
        sort(jobs, order.rank);
        return jobs;
      }
      pick -= order.weight;
    }
    for (int at = jobs.length - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int job = jobs[at];
      jobs[at] = jobs[other];
      jobs[other] = job;
    }
    return jobs;
  }

  private static void sort(int[] jobs, int[] rank) {
    for (int at = 1; at < jobs.length; at++) {
      int job = jobs[at];
      int before = at - 1;
      for (; before >= 0 && rank[jobs[before]] > rank[job]; before--)
        jobs[before + 1] = jobs[before];
      jobs[before + 1] = job;
    }
  }
}
