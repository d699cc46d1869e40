package se.samnytta.transport.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Days to be planned. */
public final class Days {

  private static final double HOUR = 3600;
  private static final double KILOMETRE = 90;

  private Days() {}

  /**
   * An instance of the benchmark by H. Li and A. Lim for pickup and delivery with time windows: a line of vehicles and capacity, then
   * one for each place with coordinates, demand, window, service, and where what is delivered is fetched and the other way round.
   */
  public static Day liLim(Path file) {
    List<double[]> rows = rows(file);
    List<double[]> places = rows.subList(1, rows.size());
    double[][] far = new double[places.size()][places.size()];
    for (int from = 0; from < far.length; from++)
      for (int to = 0; to < far.length; to++)
        far[from][to] = Math.hypot(places.get(from)[1] - places.get(to)[1], places.get(from)[2] - places.get(to)[2]);
    List<Job> jobs = new ArrayList<>();
    for (int place = 1; place < far.length; place++)
      if (places.get(place)[3] > 0)
        jobs.add(new Job(stop(places, place), stop(places, (int) places.get(place)[8]), places.get(place)[3], 0, 0, Job.MUST, Job.ANY));
    double[] depot = places.getFirst();
    var vehicle = new Vehicle(0, 0, depot[4], depot[5], rows.getFirst()[1], 1, 0, List.of(), 0, 1, 0, List.of());
    return new Day(jobs, Collections.nCopies((int) rows.getFirst()[0], vehicle), far, far);
  }

  private static List<double[]> rows(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank())
          .map(line -> Arrays.stream(line.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stop stop(List<double[]> places, int place) {
    double[] row = places.get(place);
    return new Stop(place, row[4], row[5], row[6]);
  }

  /**
   * A municipality's day between seven and four: places around its middle, open in the morning, in the afternoon or all day; vehicles of
   * two kinds, every second with a tail lift; a pause of 45 minutes within four and a half hours.
   *
   * @param spread kilometres from the middle, on average about
   */
  public static Day municipal(long seed, int jobs, int vehicles, double spread) {
    Random random = new Random(seed);
    double[][] at = new double[2 * jobs + 1][];
    for (int place = 0; place < at.length; place++)
      at[place] = new double[] { spread * random.nextGaussian(), spread * random.nextGaussian() };
    double[][] far = new double[at.length][at.length];
    double[][] lasts = new double[at.length][at.length];
    for (int from = 0; from < at.length; from++)
      for (int to = 0; to < at.length; to++) {
        far[from][to] = 1.3 * Math.hypot(at[from][0] - at[to][0], at[from][1] - at[to][1]);
        lasts[from][to] = far[from][to] * KILOMETRE;
      }
    List<Job> all = new ArrayList<>();
    for (int job = 0; job < jobs; job++) {
      double litres = 50 + random.nextInt(random.nextInt(6) == 0 ? 4000 : 800);
      all.add(new Job(window(random, 2 * job + 1), window(random, 2 * job + 2), litres, litres / 8, random.nextInt(5) == 0 ? 1 : 0,
          random.nextInt(4) == 0 ? 300 : Job.MUST, Job.ANY));
    }
    var pause = new Vehicle.Pause(9.5 * HOUR, 11.5 * HOUR, 0.75 * HOUR);
    List<Vehicle> fleet = new ArrayList<>();
    for (int vehicle = 0; vehicle < vehicles; vehicle++)
      fleet.add(
          new Vehicle(0, 0, 7 * HOUR, 16 * HOUR, vehicle % 2 == 0 ? 18_000 : 9_000, 1_500, vehicle % 2 == 0 ? 1 : 0, List.of(pause), 400, 3,
              0.1, List.of()));
    return new Day(all, fleet, far, lasts);
  }

  private static Stop window(Random random, int place) {
    double[][] windows = { { 7, 16 }, { 7, 12 }, { 12, 16 }, { 8, 10 } };
    double[] open = windows[random.nextInt(windows.length)];
    return new Stop(place, open[0] * HOUR, open[1] * HOUR - 600, 150);
  }
}
