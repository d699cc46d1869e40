package se.samnytta.booking;

/** One request, agreement, hand-over and return between two units. */
public record BookingId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
