package se.samnytta.listing;

/** Why an ad is closed: the thing is gone, the owner withdrew it, or its last day has passed. */
public enum CloseReason {
  GONE, WITHDRAWN, EXPIRED
}
