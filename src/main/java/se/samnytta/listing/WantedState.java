package se.samnytta.listing;

/** Where a wanted ad stands: looked for, found, no longer looked for, or too late. */
public enum WantedState {
  OPEN, MET, WITHDRAWN, EXPIRED
}
