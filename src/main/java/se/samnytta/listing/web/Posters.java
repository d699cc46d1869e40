package se.samnytta.listing.web;

import java.util.List;
import java.util.Objects;
import se.samnytta.kernel.Actor;
import se.samnytta.web.NotAllowed;
import se.samnytta.web.Page;

/** Who writes ads on these pages. */
final class Posters {

  private Posters() {}

  /** Whoever has signed in; the security filters let nobody else come here. */
  static Actor actor(Page page) {
    return Objects.requireNonNull(page.actor());
  }

  /** The answer to somebody without a role that may write ads for the unit. */
  static NotAllowed notAllowed() {
    return new NotAllowed("listing.notAllowed", List.of(), null);
  }
}
