package se.samnytta.transport.routing;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The best that any of the searches has found, told as soon as it is found. */
final class Best {

  private final Day day;
  private final Consumer<Plan> better;
  private @Nullable Solution best;

  Best(Day day, Consumer<Plan> better) {
    this.day = day;
    this.better = better;
  }

  synchronized void found(Solution solution) {
    if (best == null || solution.isBetterThan(best)) {
      best = solution;
      better.accept(Plans.of(day, solution));
    }
  }
}
