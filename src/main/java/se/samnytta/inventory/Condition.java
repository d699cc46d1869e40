package se.samnytta.inventory;

/** How worn a thing is. */
public enum Condition {
  /** As new. */
  A,
  /** Good. */
  B,
  /** Worn. */
  C,
  /** Needs repair. */
  D
}
