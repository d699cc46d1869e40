package se.samnytta.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the newest visible ads of a category have in common.
 *
 * @param ads     how many were looked at
 * @param terms   their terms, the most usual first, only those that at least a third of them have
 * @param weightG the middle one of their weights, null when none is said
 */
record Similar(int ads, List<Term> terms, @Nullable Long weightG) {

  static final Similar NONE = new Similar(0, List.of(), null);
}
