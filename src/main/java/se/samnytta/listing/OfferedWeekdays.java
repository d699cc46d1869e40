package se.samnytta.listing;

import java.time.DayOfWeek;
import java.util.Set;

/** On which days of the week an ad can be had; implemented above by whoever is told. Absent, nobody knows of any. */
@FunctionalInterface
public interface OfferedWeekdays {

  /** None when the owner has not said. Asked in the transaction that compares. */
  Set<DayOfWeek> of(ListingId ad);
}
