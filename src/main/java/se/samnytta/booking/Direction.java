package se.samnytta.booking;

/** Which way a thing goes: out from the owner, or back from the receiver as the other half of a swap. */
public enum Direction {

  OUT, BACK;

  /** The side that gives it. */
  public Side giver() {
    return this == OUT ? Side.OWNER : Side.RECEIVER;
  }

  /** The side that gets it. */
  public Side taker() {
    return giver().other();
  }
}
