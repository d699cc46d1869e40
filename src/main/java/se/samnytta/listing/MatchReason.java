package se.samnytta.listing;

/** Why an ad answers a wanted one. */
public enum MatchReason {
  /** The same sort of thing, or a wider or narrower one. */
  CATEGORY,
  /** What it is called. */
  WORDS,
  /** There are enough. */
  QUANTITY,
  /** There are some, but not enough. */
  PART,
  /** So many hours a week are free all the time. */
  HOURS,
  /** Some hours a week are free all the time, but not enough. */
  SOME_HOURS,
  /** Somebody can come on all those days of the week. */
  WEEKDAYS,
  /** No side is too long. */
  FITS,
  /** It costs no more than said. */
  PRICE,
  /** It can be had in time. */
  IN_TIME
}
