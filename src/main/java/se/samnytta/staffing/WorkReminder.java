package se.samnytta.staffing;

import java.time.LocalDate;
import se.samnytta.booking.Parties;

/**
 * Somebody should be reminded of work, once for that day. Nothing has changed, so the audit trail says nothing.
 *
 * @param about the first day, the Monday of the week that is not reported, or the day of the report that nobody has answered
 */
public record WorkReminder(Parties parties, Kind kind, LocalDate about) {

  /** What time reminds of. */
  public enum Kind {
    /** Tomorrow it begins. */
    BEGINS,
    /** A week is over and nobody has said how long it took. */
    UNREPORTED,
    /** It was reported days ago and the other side has said nothing. */
    UNCONFIRMED
  }
}
