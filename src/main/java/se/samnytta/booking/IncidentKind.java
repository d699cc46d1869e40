package se.samnytta.booking;

/** What went wrong with a thing. */
public enum IncidentKind {
  DAMAGED, LOST, PARTS_MISSING, NOT_AS_DESCRIBED
}
