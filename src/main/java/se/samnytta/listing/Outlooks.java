package se.samnytta.listing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of an ad who sees it now, who will and when, and why others do not yet. */
@Component
@Transactional(readOnly = true)
public class Outlooks {

  private final Moves moves;

  Outlooks(Moves moves) {
    this.moves = moves;
  }

  /** How it goes on from where the ad is now. */
  public Outlook of(Listing ad) {
    CascadeRule rule = moves.rule(ad);
    return new Outlook(rule, ad.visibility(), Cascade.ahead(rule, ad.visibility()));
  }
}
