package se.samnytta.listing.web;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/**
 * Who looks, as far as lists care: whose favourites are marked and from where distances are counted.
 *
 * @param person    0 for somebody who has not signed in
 * @param latitude  of the unit acted for, null when unknown
 */
record Seeker(long person, @Nullable Double latitude, @Nullable Double longitude) {

  static final Seeker NOBODY = new Seeker(0, null, null);

  static Seeker of(@Nullable Actor actor, Units units) {
    if (actor == null)
      return NOBODY;
    Unit unit = units.get(actor.unit());
    return new Seeker(actor.person().value(), unit.latitude(), unit.longitude());
  }

  boolean isSignedIn() {
    return person != 0;
  }

  boolean hasPlace() {
    return latitude != null && longitude != null;
  }
}
