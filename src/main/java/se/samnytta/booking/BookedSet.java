package se.samnytta.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.UnitId;

/**
 * Things booked together. When an owner falls away of what was to be all or nothing, the others' parts are kept until the
 * seeker says what is to become of them: nothing is cancelled by itself.
 *
 * @param quantity how many were booked
 * @param answer   what the seeker has said about the rest, null until then
 */
public record BookedSet(SetId id, UnitId unit, String name, int quantity, boolean whole, Instant bookedAt, @Nullable Answer answer,
    List<Part> parts) {

  /** What is to become of the rest. */
  public enum Answer {
    KEPT, CANCELLED
  }

  /** One owner's part. */
  public record Part(BookingId booking, BookingState state, UnitId owner, String title, int quantity) {

    boolean isLost() {
      return state == BookingState.DECLINED || state == BookingState.EXPIRED || state == BookingState.CANCELLED
          || state == BookingState.NOT_COLLECTED;
    }
  }

  public BookedSet {
    parts = List.copyOf(parts);
  }

  /** Pieces that nobody will hand over any more, with those that the seeker has taken off since. */
  public int missing() {
    return Math.max(0, quantity - left());
  }

  /** Pieces that are still to be had, or have been had. */
  public int left() {
    return parts.stream().filter(part -> !part.isLost()).mapToInt(Part::quantity).sum();
  }

  /** Whether something of it can still be called off. */
  public boolean canBeCancelled() {
    return parts.stream().anyMatch(part -> part.state.mayBecome(BookingState.CANCELLED));
  }

  /** Whether the seeker has to say what is to become of the rest. */
  public boolean asks() {
    return whole && answer == null && parts.stream().anyMatch(Part::isLost) && canBeCancelled();
  }
}
