package se.samnytta.booking;

/** One time that something changed hands, in full or in part. */
public record HandOverId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
