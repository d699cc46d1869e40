package se.samnytta.impact.web;

import java.util.Collection;
import se.samnytta.kernel.Money;

/**
 * Sums of effects. Each effect is in one cell, so that adding cells counts it once.
 *
 * @param handOvers          lines of hand-overs
 * @param pieces             things that changed hands
 * @param coveredPieces      those of them that have a factor
 * @param lowG               grams of CO2e, hardly less
 * @param likelyG            grams of CO2e not emitted
 * @param highG              grams of CO2e, hardly more
 * @param wasteG             grams kept out of the waste
 * @param saving             money not spent
 * @param confirmedHandOvers those whose receiver has said that they came
 * @param confirmedG         grams of CO2e of those
 * @param answeredHandOvers  those whose receiver has said whether they would have bought new
 */
public record Sums(long handOvers, long pieces, long coveredPieces, long lowG, long likelyG, long highG, long wasteG, Money saving,
    long confirmedHandOvers, long confirmedG, long answeredHandOvers) {

  static final Sums NOTHING = new Sums(0, 0, 0, 0, 0, 0, 0, Money.ZERO, 0, 0, 0);

  static Sums of(Collection<Cell> cells) {
    return cells.stream().map(Cell::sums).reduce(NOTHING, Sums::plus);
  }

  Sums plus(Sums other) {
    return new Sums(handOvers + other.handOvers, pieces + other.pieces, coveredPieces + other.coveredPieces, lowG + other.lowG,
        likelyG + other.likelyG, highG + other.highG, wasteG + other.wasteG, saving.plus(other.saving),
        confirmedHandOvers + other.confirmedHandOvers, confirmedG + other.confirmedG, answeredHandOvers + other.answeredHandOvers);
  }

  public boolean isNothing() {
    return handOvers == 0;
  }
}
