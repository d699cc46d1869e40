package se.samnytta.impact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Confidence;
import se.samnytta.inventory.EmissionFactor;
import se.samnytta.inventory.ExpectedEffect;
import se.samnytta.inventory.ReplacementShare;
import se.samnytta.inventory.Reuse;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;

/**
 * Reckons an effect by the formula of {@link ExpectedEffect}, with what is known instead of what is expected.
 *
 * <p><b>Loans.</b> A loan uses a part of the thing's life: its days divided by the days that such a thing is expected to last,
 * at most one. The days are those agreed on, and those it was really out once all of it is back. If the borrower says that
 * they would have bought new, the loan has avoided one whole purchase, and the whole thing counts, as often as somebody says
 * so. Nothing that comes back has been kept out of the waste. These are rules of our own; a loan that replaced another loan
 * cannot be told from one that replaced nothing.
 *
 * <p><b>Low and high.</b> The making of the thing new is taken 20 percent lower and higher where the factor's confidence is
 * high, 35 where it is medium, 50 where it is low; the assumed share of 60 percent is taken as 40 and 80. Both are
 * assumptions of our own: the sources give no intervals, and differ by tens of percent between themselves.
 */
final class Reckoning {

  private static final int LOW_ASSUMED_PERCENT = 40;
  private static final int HIGH_ASSUMED_PERCENT = 80;

  private Reckoning() {}

  /** What is saved, with the factor of the thing's type or without one. */
  static Figures figures(@Nullable EmissionFactor factor, Moved moved, Outcome known) {
    Integer lifeDays = lifeDays(moved, known);
    Optional<ExpectedEffect> effect = factor == null ? Optional.empty() : ExpectedEffect.of(factor, reuse(moved, known, lifeDays));
    return new Figures(known.share(), lifeDays, effect.map(each -> climate(each, moved)).orElse(null), waste(moved, effect.orElse(null)),
        effect.map(ExpectedEffect::saving).orElse(null), moved.receipt().or(known.receipt()));
  }

  private static Reuse reuse(Moved moved, Outcome known, @Nullable Integer lifeDays) {
    return new Reuse(moved.quantity(), moved.weightG(), moved.newPrice(), known.share(), lifeDays, moved.transportG(),
        moved.refurbishingG(),
        moved.paid());
  }

  private static @Nullable Integer lifeDays(Moved moved, Outcome known) {
    if (!moved.term().isLoan() || known.share() == ReplacementShare.YES)
      return null;
    Instant back = known.returnedAt();
    if (back != null)
      return Math.max(1,
          (int) ChronoUnit.DAYS.between(moved.at().atZone(Period.SWEDEN).toLocalDate(), back.atZone(Period.SWEDEN).toLocalDate()) + 1);
    return moved.agreedDays() == null ? Integer.valueOf(1) : moved.agreedDays();
  }

  private static @Nullable Long waste(Moved moved, @Nullable ExpectedEffect effect) {
    if (moved.term().isLoan() || moved.term() == Term.HIRE)
      return 0L;
    if (effect != null)
      return effect.wasteG();
    Long weight = moved.weightG();
    return weight == null ? null : weight * moved.quantity();
  }

  private static Figures.Climate climate(ExpectedEffect effect, Moved moved) {
    long deducted = moved.transportG() + moved.refurbishingG();
    long made = effect.co2eG() + deducted;
    int spread = spread(effect.confidence());
    long low = effect.assumed() ? part(made, LOW_ASSUMED_PERCENT, ReplacementShare.ASSUMED.percent()) : made;
    long high = effect.assumed() ? part(made, HIGH_ASSUMED_PERCENT, ReplacementShare.ASSUMED.percent()) : made;
    return new Figures.Climate(part(low, 100 - spread, 100) - deducted, effect.co2eG(), part(high, 100 + spread, 100) - deducted,
        effect.source(), effect.sourceYear(), effect.confidence());
  }

  private static int spread(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> 20;
      case MEDIUM -> 35;
      case LOW -> 50;
    };
  }

  private static long part(long whole, long part, long of) {
    return Math.floorDiv(whole * part + of / 2, of);
  }
}
