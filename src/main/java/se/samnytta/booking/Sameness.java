package se.samnytta.booking;

/** How equal the things of a set are, the most equal first. */
public enum Sameness {

  /** All are like one of those that were found, see {@link Traits#isModelOf}. */
  EQUAL,

  /** All are of one category. */
  SAME_KIND,

  /** They only answer the same search. */
  MIXED
}
