package se.samnytta.booking.histories;

import java.time.Instant;

/** So many of a thing that somebody has been promised, or has. */
final class Keeping {

  /** For what is kept for good. */
  static final Instant EVER = Instant.MAX;

  int quantity;
  Instant from;
  Instant until;
  boolean out;

  Keeping(int quantity, Instant from, Instant until, boolean out) {
    this.quantity = quantity;
    this.from = from;
    this.until = until;
    this.out = out;
  }

  boolean covers(Instant moment, Instant now) {
    boolean late = out && !until.isAfter(now);
    return !from.isAfter(moment) && (late || until.isAfter(moment));
  }
}
