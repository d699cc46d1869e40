package se.samnytta.listing;

import java.util.Set;

/** What became of a verb on a wanted ad. */
public sealed interface WantedOutcome {

  /** As asked, or so already. */
  record Saved(WantedId id, int version) implements WantedOutcome {}

  /** Something has to be put right first. Nothing was written. */
  record Refused(Set<Wrong> wrongs) implements WantedOutcome {

    public Refused {
      wrongs = Set.copyOf(wrongs);
    }
  }

  /** Somebody else has changed it since it was read. Nothing was written. */
  record Stale(WantedId id, int version) implements WantedOutcome {}

  /** What has to be put right. */
  enum Wrong {
    NO_TITLE, TITLE_TOO_LONG, BODY_TOO_LONG, QUANTITY_OUT_OF_BOUNDS, DAY_HAS_PASSED, UNKNOWN_CATEGORY, NO_COMPETENCE, CLOSED
  }
}
