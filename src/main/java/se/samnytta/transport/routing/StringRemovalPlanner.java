package se.samnytta.transport.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans by {@link Search}, several at once; the best of them is the plan. The same seed and iterations give the same plan. */
public final class StringRemovalPlanner implements RoutePlanner {

  /** How much of the time goes to fewer vehicles. */
  private static final double FEWEST = 0.2;

  private final int threads;
  private final long seed;

  /**
   * @param threads how many search at once
   * @param seed    what chance begins with
   */
  public StringRemovalPlanner(int threads, long seed) {
    this.threads = threads;
    this.seed = seed;
  }

  @Override
  public Plan plan(Day day, @Nullable Plan from, Budget budget, Consumer<Plan> better) {
    List<Search> searches = IntStream.range(0, threads).mapToObj(n -> new Search(day, seed + n)).toList();
    Best best = new Best(day, better);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Solution begun = from == null ? null : Solution.of(day, from);
      Progress fewest = new Progress(budget.times(FEWEST));
      Solution few = best(pool, searches, search -> search.fewest(search.first(begun, best), fewest.of(), best));
      Progress cheapest = new Progress(budget.times(1 - FEWEST));
      Solution cheap = best(pool, searches, search -> search.cheapest(few, cheapest.of(), best));
      return Plans.of(day, cheap);
    }
  }

  private static Solution best(ExecutorService pool, List<Search> searches, Function<Search, Solution> of) {
    List<Future<Solution>> found = new ArrayList<>();
    searches.forEach(search -> found.add(pool.submit(() -> of.apply(search))));
    return found.stream().map(StringRemovalPlanner::get).reduce((one, other) -> other.isBetterThan(one) ? other : one).orElseThrow();
  }

  private static Solution get(Future<Solution> found) {
    try {
      return found.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the search was broken off", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the search failed", e);
    }
  }
}
