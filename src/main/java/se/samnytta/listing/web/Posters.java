package se.samnytta.listing.web;

import java.util.Objects;
import se.samnytta.kernel.Actor;
import se.samnytta.web.Page;

/** Who writes ads on these pages. */
final class Posters {

  private Posters() {}

  /** Whoever has signed in; the security filters let nobody else come here. */
  static Actor actor(Page page) {
    return Objects.requireNonNull(page.actor());
  }
}
