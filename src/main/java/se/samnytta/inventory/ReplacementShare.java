package se.samnytta.inventory;

/**
 * How much of a new purchase the reuse replaces: the answer to "would you have bought new?". Unanswered, six tenths is
 * assumed, a figure of 21 November 2026 that is to be replaced by what the answers show; it is always marked as assumed.
 */
public enum ReplacementShare {

  YES(100), LATER(50), NO(0), ASSUMED(60);

  private final int percent;

  ReplacementShare(int percent) {
    this.percent = percent;
  }

  public int percent() {
    return percent;
  }

  public boolean isAssumed() {
    return this == ASSUMED;
  }
}
