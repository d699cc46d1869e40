package se.samnytta.impact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.ReplacementShare;

/**
 * What became known of a booking after its things changed hands.
 *
 * @param share      the answer to "would you have bought new?", assumed until there is one
 * @param receipt    how the booking was closed, awaited until it is
 * @param returnedAt when the last of what was lent came back
 */
record Outcome(ReplacementShare share, Receipt receipt, @Nullable Instant returnedAt) {

  static final Outcome UNKNOWN = new Outcome(ReplacementShare.ASSUMED, Receipt.AWAITED, null);

  Outcome answered(ReplacementShare answer) {
    return new Outcome(answer, receipt, returnedAt);
  }

  Outcome closed(Receipt how) {
    return new Outcome(share, how, returnedAt);
  }

  Outcome returned(Instant at) {
    return new Outcome(share, receipt, at);
  }
}
