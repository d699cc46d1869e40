package se.samnytta.listing;

/** What became of deciding how long ads stay at each step. */
public enum CascadeOutcome {
  /** Done. */
  DECIDED,
  /** Somebody else has decided since the form was opened. */
  STALE
}
