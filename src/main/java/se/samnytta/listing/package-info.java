/**
 * Ads: what a unit offers others to take over, borrow, rent, buy, swap or book, on which terms, and who sees it when. An ad
 * offers one item; how many of it are free, and when, is asked of the inventory.
 */
@NullMarked
@ApplicationModule(displayName = "Listing", allowedDependencies = { "inventory", "files", "organisation", "oversight", "search",
    "search :: labels",
    "notification",
    "collaboration" })
package se.samnytta.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
