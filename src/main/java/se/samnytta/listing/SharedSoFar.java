package se.samnytta.listing;

import java.util.Optional;
import se.samnytta.kernel.Money;

/** What sharing has come to, for the start page; implemented above by whoever counts it. Absent, the page says nothing. */
@FunctionalInterface
public interface SharedSoFar {

  /** Since the year began, for everybody together; nothing while there is nothing to tell. Asked in the page's transaction. */
  Optional<Sum> sinceNewYear();

  /**
   * A sum of effects.
   *
   * @param co2eG     grams of CO2e not emitted
   * @param saved     purchases avoided
   * @param handovers how many times something changed hands
   */
  record Sum(long co2eG, Money saved, long handovers) {}
}
