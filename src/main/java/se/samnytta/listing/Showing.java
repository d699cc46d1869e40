package se.samnytta.listing;

import se.samnytta.kernel.Reach;

/**
 * Who may see the ad.
 *
 * @param first  who sees it as soon as it is published; the cascade takes it on from there
 * @param widest how far it may come by itself; the public only by the owner's own decision
 */
public record Showing(Reach first, Reach widest) {

  /** The own unit first, all municipalities in the end. */
  public static final Showing USUAL = new Showing(Reach.UNIT, Reach.ALL);

  public Showing {
    if (first.isWiderThan(widest))
      throw new IllegalArgumentException("shown first to " + first + " but at most to " + widest);
  }
}
