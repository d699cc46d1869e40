package se.samnytta.staffing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Money;

/**
 * How long it took, in a week of an assignment or for a part of a service.
 *
 * @param week           its Monday
 * @param settledMinutes what an earlier revision was confirmed as, 0 for none
 * @param settled        what that cost
 */
record TimeReport(long id, BookingId booking, LocalDate week, int revision, int minutes, Money price, boolean last, State state,
    int settledMinutes, Money settled) {

  enum State {

    REPORTED, CONFIRMED, DISPUTED, ASSUMED;

    boolean isSettled() {
      return this == CONFIRMED || this == ASSUMED;
    }
  }

  /** What is sent: so many minutes on each day. */
  record Sent(UUID key, LocalDate week, java.util.Map<LocalDate, Integer> days, int minutes, Money price, String note, boolean last) {

    @Nullable
    LocalDate latest() {
      return days.entrySet().stream().filter(day -> day.getValue() > 0).map(java.util.Map.Entry::getKey).max(LocalDate::compareTo)
          .orElse(null);
    }
  }
}
