package se.samnytta.booking;

/** Something that was damaged, lost, incomplete or not as described. */
public record IncidentId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
