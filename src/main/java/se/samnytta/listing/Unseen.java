package se.samnytta.listing;

import java.time.LocalDate;
import se.samnytta.kernel.Reach;

/** The answer to "why can they not see this yet?". */
public sealed interface Unseen {

  /** They see it. */
  record SeenAlready() implements Unseen {}

  /** They will, from that day. */
  record From(LocalDate day) implements Unseen {}

  /** They would, had the owner not stopped the steps. */
  record Stopped() implements Unseen {}

  /** They will not: the ad goes no further than this by itself. */
  record NotMeantFor(Reach widest) implements Unseen {}
}
