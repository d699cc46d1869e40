package se.samnytta.inventory;

/** A node in the tree of categories. */
public record CategoryId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
