package se.samnytta.listing;

/**
 * How others may have what the ad offers. HIRE is for services and people's time, the others are for things; the pages use
 * the seeker's words (Ta över, Låna, Hyra, Köpa, Byta, Boka).
 */
public enum Term {

  GIVE, LEND, RENT, SELL, SWAP, HIRE;

  /** Whether the thing comes back. */
  public boolean isLoan() {
    return this == LEND || this == RENT;
  }

  /** Whether somebody pays for it. */
  public boolean hasPrice() {
    return this == RENT || this == SELL || this == HIRE;
  }

  /** Whether the thing gets a new owner. */
  public boolean changesOwner() {
    return this == GIVE || this == SELL || this == SWAP;
  }
}
