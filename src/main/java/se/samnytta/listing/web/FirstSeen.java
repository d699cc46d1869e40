package se.samnytta.listing.web;

import java.util.Arrays;
import java.util.Optional;
import se.samnytta.kernel.Reach;
import se.samnytta.listing.Showing;

/** The choices under "Vem ser annonsen först?". */
enum FirstSeen {

  /** Own municipality first, partners later, all in the end. */
  STEPS(Showing.USUAL),
  /** Everybody with an agreement at once. */
  PARTNERS(new Showing(Reach.PARTNERS, Reach.ALL)),
  /** All municipalities at once. */
  ALL(new Showing(Reach.ALL, Reach.ALL)),
  /** Never further than the own municipality. */
  MUNICIPALITY(new Showing(Reach.UNIT, Reach.MUNICIPALITY)),
  /** Never further than the own unit. */
  UNIT(new Showing(Reach.UNIT, Reach.UNIT));

  private final Showing showing;

  FirstSeen(Showing showing) {
    this.showing = showing;
  }

  Showing showing() {
    return showing;
  }

  static Optional<FirstSeen> of(Showing showing) {
    return Arrays.stream(values()).filter(each -> each.showing.equals(showing)).findFirst();
  }
}
