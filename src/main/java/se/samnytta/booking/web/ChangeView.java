package se.samnytta.booking.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;

/**
 * What a booking was and what it became, or is asked to become; the same twice, or null, for what is not other.
 *
 * @param by        who asked for it
 * @param open      whose yes is awaited
 * @param difference what the receiver pays besides in a swap, less than nothing when the owner pays
 * @param quantities lines with another number, none before for what came and none now for what fell away
 */
public record ChangeView(long id, long by, Set<Side> open, @Nullable Period periodBefore, @Nullable Period period,
    @Nullable LocalDate dayBefore, @Nullable LocalDate day, Money amountBefore,
    Money amount, Money differenceBefore, Money difference, String receiverBefore, String receiver, List<Quantity> quantities) {

  /** A line with another number than before. */
  public record Quantity(String title, int before, int after) {

    /** How it is told: came, fell away, or another number. */
    public String how() {
      return before == 0 ? "came" : after == 0 ? "gone" : "quantity";
    }
  }

  public ChangeView {
    open = Set.copyOf(open);
    quantities = List.copyOf(quantities);
  }

  public boolean isOtherTime() {
    return !Objects.equals(periodBefore, period);
  }

  /** Another day for what is kept. */
  public boolean isOtherDay() {
    return period == null && !Objects.equals(dayBefore, day);
  }

  public boolean isOtherDifference() {
    return !differenceBefore.equals(difference);
  }
}
