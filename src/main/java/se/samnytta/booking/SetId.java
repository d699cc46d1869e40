package se.samnytta.booking;

/** Things that were booked together from several owners. */
public record SetId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
