package se.samnytta.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A search engine beside PostgreSQL, with the same entries and the same tokens. It may be a moment behind and it may be down:
 * whoever shows what it found lets PostgreSQL check it once more, and asks PostgreSQL where it gives no answer.
 */
public interface Engine {

  /** What fits, the best first; empty when PostgreSQL has to be asked. In the transaction of whoever asks. */
  Optional<List<Fit>> find(Asked asked);

  /** How it is, for whoever operates it. */
  Condition condition();

  /**
   * What is asked for.
   *
   * @param tiers    conditions as in {@code search.find}
   * @param narrowed one more, empty for none
   * @param near     whence the nearest come first, null for the best and newest
   */
  record Asked(String kind, List<String> tiers, String narrowed, int most, @Nullable Place near) {}

  /** A subject that fits, and the number of the first tier that it fits. */
  record Fit(long subject, int tier) {}

  /** Somewhere. */
  record Place(double latitude, double longitude) {}

  /**
   * How it is.
   *
   * @param well    whether it is searched and told of changes in time
   * @param details what there is to say of it
   */
  record Condition(boolean well, Map<String, Object> details) {}
}
