package se.samnytta.booking;

import java.util.List;
import java.util.stream.Stream;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/**
 * The booking that something happened to, and the two units that see it.
 *
 * @param version the booking's when it happened: with its id and what happened, it names the step
 */
public record Parties(BookingId booking, int version, Term term, UnitId owner, Municipality ownerMunicipality, UnitId receiver,
    Municipality receiverMunicipality) {

  static Parties of(Booking booking) {
    return new Parties(booking.id(), booking.version(), booking.term(), booking.owner(), booking.ownerMunicipality(), booking.receiver(),
        booking.receiverMunicipality());
  }

  /** Both, or the one if they are the same. */
  List<Municipality> municipalities() {
    return Stream.of(ownerMunicipality, receiverMunicipality).distinct().toList();
  }
}
