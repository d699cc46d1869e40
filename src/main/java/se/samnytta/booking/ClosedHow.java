package se.samnytta.booking;

/** Somebody confirmed that all is well, or nobody said otherwise for a week. */
public enum ClosedHow {
  CONFIRMED, ASSUMED
}
