package se.samnytta.listing;

import java.util.List;

/** What became of a verb on an ad. */
public sealed interface ListingOutcome {

  /**
   * As asked, or so already.
   *
   * @param state where the ad stands now; publishing may lead to review
   */
  record Saved(ListingId id, int version, ListingState state) implements ListingOutcome {}

  /**
   * Somebody else has changed the ad since it was read. Nothing was written.
   *
   * @param version what it is now
   */
  record Stale(ListingId id, int version) implements ListingOutcome {}

  /** Something has to be put right first. Nothing was written. */
  record Refused(List<Refusal> refusals) implements ListingOutcome {

    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
