package se.samnytta.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be kept.
 *
 * @param quantity how many, at least one
 * @param until    when it is back, null for never
 * @param cause    what it is kept for; the same cause is kept once
 */
public record Promise(ItemId item, int quantity, Instant from, @Nullable Instant until, String cause) {

  public Promise {
    if (quantity < 1)
      throw new IllegalArgumentException("a promise is of at least one: " + quantity);
    if (until != null && !from.isBefore(until))
      throw new IllegalArgumentException("a promise ends after it begins: " + from + " – " + until);
  }
}
