package se.samnytta.booking.histories;

import org.springframework.stereotype.Component;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.Changes;
import se.samnytta.booking.DueBookings;
import se.samnytta.booking.HandOvers;
import se.samnytta.booking.Incidents;
import se.samnytta.booking.Receipts;
import se.samnytta.kernel.Scope;

/** What the application can do with bookings. */
@Component
record Verbs(Bookings bookings, HandOvers handOvers, Receipts receipts, Incidents incidents, Changes changes, DueBookings due) {

  /** What time does, until nothing is due. */
  void whatIsDue() {
    Scope.SYSTEM.call(() -> {
      boolean some = true;
      while (some)
        some = due.expire() | due.assumeReceived() | due.undoHalfSwap() | due.endWhatNeverBegan() | due.endWhatNobodyFetched();
      return some;
    });
  }
}
