package se.samnytta.booking;

/** A thing in a booking. */
public record LineId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
