package se.samnytta.transport.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be driven on a day: pickup and delivery with time windows. Kept in arrays, as the search reads it millions of times a
 * second.
 */
public final class Day {

  private final List<Job> jobs;
  private final List<Vehicle> vehicles;
  private final double[][] distance;
  private final double[][] duration;
  final int[] place;
  final double[] opens;
  final double[] closes;
  final double[] service;
  private final int[][] near;
  /** By vehicle what driving between places costs; vehicles that cost the same share theirs. */
  private final double[][][] cost;
  private final double[] alone;

  /**
   * @param distance between places, by their numbers
   * @param duration seconds between places
   */
  public Day(List<Job> jobs, List<Vehicle> vehicles, double[][] distance, double[][] duration) {
    this.jobs = List.copyOf(jobs);
    this.vehicles = List.copyOf(vehicles);
    this.distance = distance;
    this.duration = duration;
    int calls = 2 * jobs.size();
    place = new int[calls];
    opens = new double[calls];
    closes = new double[calls];
    service = new double[calls];
    for (int call = 0; call < calls; call++) {
      Stop stop = stop(call);
      place[call] = stop.place();
      opens[call] = stop.opens();
      closes[call] = stop.closes();
      service[call] = stop.service();
    }
    near = new int[calls][];
    for (int call = 0; call < calls; call++)
      near[call] = nearest(call, calls);
    Map<List<Double>, double[][]> prices = new HashMap<>();
    cost = this.vehicles.stream()
        .map(vehicle -> prices.computeIfAbsent(List.of(vehicle.perDistance(), vehicle.perTime()), _ -> costs(vehicle)))
        .toArray(double[][][]::new);
    alone = new double[jobs.size()];
    for (int job = 0; job < alone.length; job++)
      alone[job] = cheapest(job);
  }

  /**
   * What a job costs in the vehicle that carries it cheapest if it does nothing else but what it has begun, without what it costs to use
   * it at all; infinite if none can.
   */
  double alone(int job) {
    return alone[job];
  }

  private double cheapest(int job) {
    Insertion insertion = new Insertion(this, Blinks.NEVER);
    double cheapest = Double.POSITIVE_INFINITY;
    for (int vehicle = 0; vehicle < vehicles.size(); vehicle++) {
      Route begun = Route.begun(this, vehicle);
      insertion.begin(job, Double.POSITIVE_INFINITY);
      insertion.tryInto(begun);
      cheapest = Math.min(cheapest, insertion.cost() - (begun.isEmpty() ? vehicles.get(vehicle).fixed() : 0));
    }
    return cheapest;
  }

  /** Whether a job would be left even if it were the only one. */
  boolean isHopeless(int job) {
    return alone[job] >= jobs.get(job).price();
  }

  private double[][] costs(Vehicle vehicle) {
    double[][] costs = new double[distance.length][distance.length];
    for (int from = 0; from < costs.length; from++)
      for (int to = 0; to < costs.length; to++)
        costs[from][to] = vehicle.perDistance() * distance[from][to] + vehicle.perTime() * duration[from][to];
    return costs;
  }

  private int[] nearest(int call, int calls) {
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < calls; other++)
      others.add(other);
    double[] far = distance[place[call]];
    others.sort(Comparator.comparingDouble(other -> other == call ? -1 : far[place[other]]));
    return others.stream().mapToInt(Integer::intValue).toArray();
  }

  public Stop stop(int call) {
    Job job = jobs.get(Call.job(call));
    return Call.isPickup(call) ? job.pickup() : job.delivery();
  }

  public List<Job> jobs() {
    return jobs;
  }

  public List<Vehicle> vehicles() {
    return vehicles;
  }

  public double distance(int from, int to) {
    return distance[from][to];
  }

  public double duration(int from, int to) {
    return duration[from][to];
  }

  double[][] cost(int vehicle) {
    return cost[vehicle];
  }

  double[][] durations() {
    return duration;
  }

  /** All calls, the nearest first, the call itself before all. */
  int[] near(int call) {
    return near[call];
  }
}
