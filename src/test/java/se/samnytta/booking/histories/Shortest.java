package se.samnytta.booking.histories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes steps out of a history that fails, many at a time and then one by one, as long as it still does. */
final class Shortest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Stage stage;
  private final int market;
  private final Instant end = Clock.systemUTC().instant().plus(PATIENCE);
  private List<Step> steps;
  private AssertionError error;

  Shortest(Stage stage, Play failed, AssertionError error) {
    this.stage = stage;
    market = failed.market;
    steps = List.copyOf(failed.steps);
    this.error = error;
  }

  /** What the shortest one that was found says. */
  AssertionError find() {
    for (int many = steps.size(); many > 0; many = many > 1 ? (many + 1) / 2 : 0)
      without(many);
    without(1);
    return error;
  }

  private void without(int many) {
    for (int from = 0; from < steps.size() && Clock.systemUTC().instant().isBefore(end);)
      if (!failsWithout(from, many))
        from += many;
  }

  private boolean failsWithout(int from, int many) {
    List<Step> fewer = new ArrayList<>(steps.subList(0, from));
    fewer.addAll(steps.subList(Math.min(steps.size(), from + many), steps.size()));
    try {
      Play play = stage.open(market);
      fewer.forEach(play::take);
      play.end();
      return false;
    } catch (AssertionError e) {
      steps = fewer;
      error = e;
      return true;
    }
  }
}
