package se.samnytta.search;

/** A saved search. */
public record SavedSearchId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
