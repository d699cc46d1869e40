package se.samnytta.listing.web;

import java.util.List;
import se.samnytta.web.PageLinks;

/**
 * The unit's own ads under one tab.
 *
 * @param tabs every tab with how many ads it holds
 */
public record OwnAdsView(List<Tab> tabs, String current, List<OwnAdView> ads, PageLinks pages) {

  /** A tab. */
  public record Tab(String href, String label, long ads, boolean current) {}
}
