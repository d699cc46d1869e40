package se.samnytta.transport.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Plans the instances of a folder, and a municipality's day; each plan is looked through. */
class Routes {

  private static final int THREADS = 2;
  private static final String ROW = "%-14s %5s %10s %5s %10s %8s %5s %10s%n";

  /** The best known plan: how many vehicles, how far. */
  private record Known(int vehicles, double distance) {}

  public static void main(String[] arguments) throws IOException {
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
    int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    System.out.printf("%.0f s on %d threads, %d seeds; best known, ours with what it is farther, jsprit 1.8%n", seconds, THREADS, seeds);
    System.out.printf(ROW, "instance", "known", "", "ours", "", "farther", "jsprit", "");
    int fewest = 0;
    int wrong = 0;
    List<Double> farther = new ArrayList<>();
    for (Path file : instances(Path.of(arguments[0]))) {
      Day day = Days.liLim(file);
      Known known = known(file, day);
      Plan peer = Jsprit.plan(day, Duration.ofMillis((long) (1000 * seconds)));
      for (int seed = 1; seed <= seeds; seed++) {
        Plan plan = planned(day, seconds, seed);
        wrong += Validator.faults(day, plan).isEmpty() && plan.unserved().isEmpty() ? 0 : 1;
        boolean few = known != null && plan.rounds().size() <= known.vehicles;
        fewest += few ? 1 : 0;
        double more = known == null ? Double.NaN : 100 * (plan.cost() / known.distance - 1);
        if (few)
          farther.add(more);
        System.out.printf(ROW, file.getFileName().toString().replace(".txt", ""), known == null ? "" : known.vehicles,
            known == null ? "" : "%.2f".formatted(known.distance), plan.rounds().size(), "%.2f".formatted(plan.cost()),
            "%.2f %%".formatted(more), peer.rounds().size(), "%.2f".formatted(peer.cost()));
      }
    }
    farther.sort(null);
    System.out.printf("on the best known number of vehicles: %d; farther in the median %.2f %%, at worst %.2f %%; plans with faults: %d%n", fewest,
        farther.isEmpty() ? Double.NaN : farther.get(farther.size() / 2), farther.isEmpty() ? Double.NaN : farther.getLast(), wrong);
    municipal(seconds);
  }

  private static List<Path> instances(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static Plan planned(Day day, double seconds, long seed) {
    return new StringRemovalPlanner(THREADS, seed).plan(day, null, new Budget.Time(Duration.ofMillis((long) (1000 * seconds))), _ -> {});
  }

  /** The best known plan lists the places of each route after the last colon of its line. */
  private static Known known(Path instance, Day day) throws IOException {
    Path file = instance.resolveSibling(instance.getFileName().toString().replace(".txt", ".sol"));
    if (!Files.exists(file))
      return null;
    double distance = 0;
    int vehicles = 0;
    for (String line : Files.readAllLines(file)) {
      if (!line.strip().startsWith("Route"))
        continue;
      int[] places = Arrays.stream(line.substring(line.indexOf(':') + 1).trim().split("\\s+")).mapToInt(Integer::parseInt).toArray();
      int before = 0;
      for (int place : IntStream.concat(Arrays.stream(places), IntStream.of(0)).toArray()) {
        distance += day.distance(before, place);
        before = place;
      }
      vehicles++;
    }
    return new Known(vehicles, distance);
  }

  private static void municipal(double seconds) {
    Day day = Days.municipal(1, 150, 4, 2.5);
    long begun = System.nanoTime();
    List<String> told = new ArrayList<>();
    Plan plan = new StringRemovalPlanner(THREADS, 1).plan(day, null, new Budget.Time(Duration.ofMillis((long) (1000 * seconds))), each -> {
      if (told.isEmpty())
        told.add("first plan after %.2f s: %d left, cost %.0f".formatted((System.nanoTime() - begun) / 1e9, each.unserved().size(), each.cost()));
    });
    System.out.printf("150 jobs, 4 vehicles: %s; after %.1f s: %d left, %d vehicles, cost %.0f, %d faults%n", told.getFirst(),
        (System.nanoTime() - begun) / 1e9, plan.unserved().size(), plan.rounds().size(), plan.cost(), Validator.faults(day, plan).size());
  }
}
