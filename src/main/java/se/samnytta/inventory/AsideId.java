package se.samnytta.inventory;

/** So many of a thing that were set aside together. */
public record AsideId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
