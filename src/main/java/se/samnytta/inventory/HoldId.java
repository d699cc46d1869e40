package se.samnytta.inventory;

/** A promise of so many of an item for a time. */
public record HoldId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
