package se.samnytta.booking;

import java.util.List;
import java.util.stream.Stream;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** The booking that something happened to, and the two units that see it. */
public record Parties(BookingId booking, Term term, UnitId owner, Municipality ownerMunicipality, UnitId receiver,
    Municipality receiverMunicipality) {

  static Parties of(Booking booking) {
    return new Parties(booking.id(), booking.term(), booking.owner(), booking.ownerMunicipality(), booking.receiver(),
        booking.receiverMunicipality());
  }

  /** Both, or the one if they are the same. */
  List<Municipality> municipalities() {
    return Stream.of(ownerMunicipality, receiverMunicipality).distinct().toList();
  }
}
