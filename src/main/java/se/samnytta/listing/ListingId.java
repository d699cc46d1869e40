package se.samnytta.listing;

/** An ad. */
public record ListingId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
