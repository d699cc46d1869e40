package se.samnytta.listing.web;

import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.organisation.Municipalities;
import se.samnytta.web.NotAllowed;
import se.samnytta.web.Page;

/** Who decides for a whole municipality about its ads. */
@Component("listingAdministrators")
class Administrators {

  private final Municipalities municipalities;

  Administrators(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  /** Whoever administers the whole municipality; anybody else is told who does. */
  Actor actor(Page page) {
    page.require(Right.ADMINISTER);
    Actor actor = Posters.actor(page);
    if (!municipalities.isAdministered(actor))
      throw notAllowed();
    return actor;
  }

  /** The answer where somebody else administers what they ask for. */
  static NotAllowed notAllowed() {
    return new NotAllowed("organisation.notAllowed.municipality");
  }
}
