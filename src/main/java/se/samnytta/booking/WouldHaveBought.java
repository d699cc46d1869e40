package se.samnytta.booking;

/** Would you have bought new? Asked once, when the thing has come. */
public enum WouldHaveBought {
  YES, LATER, NO
}
