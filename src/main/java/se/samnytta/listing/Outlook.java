package se.samnytta.listing;

import java.util.List;
import java.util.Optional;
import se.samnytta.kernel.Reach;

/**
 * Who sees an ad, and how it goes on.
 *
 * @param rule  days at each step for such an ad
 * @param now   how far it has come
 * @param ahead the steps that are left, none when stopped or at the widest
 */
public record Outlook(CascadeRule rule, Visibility now, List<CascadeStep> ahead) {

  public Outlook {
    ahead = List.copyOf(ahead);
  }

  /** The step that comes by itself. */
  public Optional<CascadeStep> next() {
    return ahead.stream().findFirst();
  }

  /** The step that the owner may take at once; the public is another matter. */
  public Optional<Reach> wider() {
    return now.reach().wider().filter(reach -> reach != Reach.PUBLIC);
  }

  /** Why somebody so far away does not see it yet. */
  public Unseen why(Reach viewer) {
    return Cascade.unseen(rule, now, viewer);
  }
}
