package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;

/**
 * A unit's place in the line for what an ad offers and nobody can have now.
 *
 * @param person     who stands in line for the unit, and is told
 * @param period     when they would like to borrow it, null for what is kept
 * @param wantedDay  the day on which they would like to have what they keep
 * @param hold       what keeps it while it is their turn
 * @param rightUntil when their turn ends
 */
public record Place(PlaceId id, ListingId listing, ItemId item, UnitId owner, Municipality ownerMunicipality, UnitId receiver,
    Municipality receiverMunicipality, PersonId person, Term term, String title, int quantity, @Nullable Period period,
    @Nullable LocalDate wantedDay, PlaceState state, @Nullable HoldId hold, @Nullable Instant rightUntil) {

  /** What is asked for when it is booked. */
  Wish wish() {
    return period == null
        ? Wish.keep(listing, term, quantity, wantedDay)
        : Wish.loan(listing, term, quantity, period.firstDay(), period.lastDay());
  }
}
