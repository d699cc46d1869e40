package se.samnytta.listing;

import java.util.List;

/**
 * What the newest visible ads of a category have in common.
 *
 * @param ads     how many were looked at
 * @param terms   their terms, the most usual first, only those that at least a third of them have
 */
record Similar(int ads, List<Term> terms) {

  static final Similar NONE = new Similar(0, List.of());
}
