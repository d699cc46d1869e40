package se.samnytta.booking;

/** The two units of a booking: the one that owns what is asked for, and the one that asks. */
public enum Side {

  OWNER, RECEIVER;

  public Side other() {
    return this == OWNER ? RECEIVER : OWNER;
  }
}
