package se.samnytta.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/**
 * What one side has to say about a booking.
 *
 * @param decision null until somebody has decided
 * @param by       null when nobody had to, or nobody has yet
 */
public record Approval(Side side, @Nullable Decision decision, @Nullable PersonId by, @Nullable Instant at) {

  /** Yes or no. */
  public enum Decision {
    APPROVED, DECLINED
  }

  public boolean isGiven() {
    return decision == Decision.APPROVED;
  }

  public boolean isOpen() {
    return decision == null;
  }

  boolean isGivenByAPerson() {
    return isGiven() && by != null;
  }
}
