package se.samnytta.staffing;

import se.samnytta.booking.Booking;
import se.samnytta.booking.Parties;

/** What events tell of a booking. */
final class Facts {

  private Facts() {}

  static Parties parties(Booking booking) {
    return new Parties(booking.id(), booking.version(), booking.term(), booking.owner(), booking.ownerMunicipality(), booking.receiver(),
        booking.receiverMunicipality());
  }
}
