package se.samnytta.booking;

import org.jspecify.annotations.Nullable;

/**
 * Something that was wrong with so many of a line.
 *
 * @param outcome null until the owner has decided
 */
record Incident(IncidentId id, BookingId booking, LineId line, IncidentKind kind, int quantity, @Nullable IncidentOutcome outcome) {

  boolean isOpen() {
    return outcome == null;
  }
}
