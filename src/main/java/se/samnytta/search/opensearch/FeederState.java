package se.samnytta.search.opensearch;

import java.time.Duration;
import java.util.List;

/**
 * How far the cluster follows, as a node last saw it.
 *
 * @param answers whether it took what it was last told
 * @param waiting how many changes it has not been told of, counted to a thousand
 * @param oldest  how long the first of them has waited
 * @param indexes that are told of changes
 */
record FeederState(boolean answers, long waiting, Duration oldest, List<EngineIndex> indexes) {

  static final FeederState UNKNOWN = new FeederState(true, 0, Duration.ZERO, List.of());

  /** Whether it knows enough to be searched. */
  boolean isSearched(Duration behind) {
    return oldest.compareTo(behind) <= 0 && indexes.stream().anyMatch(index -> index.isReady() && index.form() == EngineIndex.FORM);
  }
}
