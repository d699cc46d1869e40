package se.samnytta.organisation;

import se.samnytta.kernel.UnitId;

/**
 * What becomes of what a unit has when it closes. Bookings that run, and the units below, always follow.
 *
 * @param heir         the unit that takes over
 * @param adsFollow    whether its ads become the heir's; otherwise they are closed
 * @param peopleFollow whether its people get the same roles in the heir; otherwise their roles here end
 */
public record Closing(UnitId heir, boolean adsFollow, boolean peopleFollow) {

  /** Everything follows: the two become one. */
  public static Closing merger(UnitId heir) {
    return new Closing(heir, true, true);
  }

  public boolean isMerger() {
    return adsFollow && peopleFollow;
  }
}
