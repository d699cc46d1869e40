package se.samnytta.booking.calendar;

/** Which bookings somebody wants in a calendar: those they have to do with themselves, or all of the unit they act for. */
public enum Whose {
  MINE, UNITS
}
