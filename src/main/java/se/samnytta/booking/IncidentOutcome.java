package se.samnytta.booking;

/** What follows: it is repaired, paid for, written off, or nothing. */
public enum IncidentOutcome {
  REPAIR, CHARGE, WRITE_OFF, NOTHING
}
