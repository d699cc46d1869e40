package se.samnytta.impact.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.listing.SharedSoFar;

/** Tells the start page what sharing has come to this year. */
@Component
class YearSoFar implements SharedSoFar {

  private final EffectCells cells;
  private final Clock clock;

  YearSoFar(EffectCells cells, Clock clock) {
    this.cells = cells;
    this.clock = clock;
  }

  @Override
  public Optional<Sum> sinceNewYear() {
    YearMonth january = YearMonth.from(clock.instant().atZone(Period.SWEDEN)).withMonth(1);
    Sums sums = Sums.of(cells.all().stream().filter(cell -> !cell.month().isBefore(january)).toList());
    return sums.isNothing() ? Optional.empty() : Optional.of(new Sum(sums.likelyG(), sums.saving(), sums.handOvers()));
  }
}
