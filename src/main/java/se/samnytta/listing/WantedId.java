package se.samnytta.listing;

/** A wanted ad. */
public record WantedId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
