package se.samnytta.booking;

/** Names a place in a line. */
public record PlaceId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
