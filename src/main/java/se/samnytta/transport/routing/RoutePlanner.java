package se.samnytta.transport.routing;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the plan for a day: who drives where, in which order, and when. */
public interface RoutePlanner {

  /**
   * As few jobs left for another day as can be, then as few vehicles, then as cheap.
   *
   * @param from   a plan to begin with, for the same jobs and vehicles by their numbers; null begins anew
   * @param better hears of each better plan, the first within a second for a few hundred jobs
   * @return the best, which {@link Validator} finds nothing against
   */
  Plan plan(Day day, @Nullable Plan from, Budget budget, Consumer<Plan> better);
}
