package se.samnytta.listing;

/** Where an ad stands. */
public enum ListingState {

  /** Being written; only the own unit sees it. */
  DRAFT,
  /** Waits for a publisher, where the unit asks for that. */
  REVIEW, PUBLISHED, PAUSED,
  /** Published, but nothing is free for good. */
  RESERVED_OUT,
  /** Gone, withdrawn or expired; it never opens again, but may be duplicated. */
  CLOSED;

  /** Whether others than the own unit see it. */
  public boolean isShown() {
    return this == PUBLISHED || this == RESERVED_OUT;
  }

  public boolean isBeingWritten() {
    return this == DRAFT || this == REVIEW;
  }
}
