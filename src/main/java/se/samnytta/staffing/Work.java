package se.samnytta.staffing;

import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.UnitId;

/**
 * What is particular to a booking of work.
 *
 * @param askedMinutes how long it takes as it was asked for, null when nobody knows
 * @param quoted       what the owner wants for it, null before they have said
 * @param ground       on what ground a person is lent, null for a service and before it is chosen
 */
public record Work(BookingId booking, UnitId owner, UnitId receiver, WorkKind kind, String what, String place, String timing,
    @Nullable Integer askedMinutes, @Nullable Quoted quoted, @Nullable LegalGround ground) {

  public boolean isStaff() {
    return kind == WorkKind.STAFF;
  }
}
