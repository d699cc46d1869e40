package se.samnytta.listing;

/** What became of deciding what is advised. */
public enum GuidePriceOutcome {
  /** Done. */
  DECIDED,
  /** The first day has been; what was advised then stays. */
  PAST,
  /** Somebody else has decided since the form was opened. */
  STALE
}
