package se.samnytta.staffing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.PersonId;

/**
 * Somebody whom the home unit has named for some work, on the days from the first to the last.
 *
 * @param homeMinutes what they work at home in a week meanwhile
 * @param manager     who of the home unit's approvers has said yes, null for nobody yet
 */
record Candidate(long id, BookingId booking, PersonId person, LocalDate first, LocalDate last, int homeMinutes, State state,
    @Nullable PersonId manager, int version) {

  enum State {
    ASKED, CONSENTED, REFUSED, WITHDRAWN, REPLACED
  }

  /** Whether they come, unless they take it back. */
  boolean isReady() {
    return state == State.CONSENTED && manager != null;
  }

  boolean isOpen() {
    return state == State.ASKED || state == State.CONSENTED;
  }
}
