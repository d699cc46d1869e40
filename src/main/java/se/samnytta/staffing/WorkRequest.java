package se.samnytta.staffing;

import java.util.UUID;
import se.samnytta.listing.ListingId;

/**
 * What is asked for.
 *
 * @param key      one for each time somebody presses the button
 * @param quantity how many of a service, where it is counted in pieces; 1 otherwise
 * @param what     what is to be done
 * @param place    where
 */
public record WorkRequest(UUID key, ListingId listing, int quantity, String what, String place, Timing timing) {

  /** The longest description, in characters. */
  public static final int LONGEST_WHAT = 2000;
  /** The longest place, in characters. */
  public static final int LONGEST_PLACE = 300;
}
