package se.samnytta.staffing;

/** What kind of work a booking is about. */
public enum WorkKind {

  /** Something that a unit does: a task, or by the hour. */
  SERVICE,
  /** Somebody's time, lent out. */
  STAFF
}
