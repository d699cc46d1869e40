package se.samnytta.listing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.OwnCategoryChanged;
import se.samnytta.inventory.OwnCategoryChanged.Did;

/**
 * What lay in a category that a municipality has closed lies in the one above and is found by its words, in the transaction that
 * closed it.
 */
@Component
class OwnCategoryFollowing {

  private final ListingStore store;
  private final ListingEntries entries;

  OwnCategoryFollowing(ListingStore store, ListingEntries entries) {
    this.store = store;
    this.entries = entries;
  }

  @EventListener
  void on(OwnCategoryChanged event) {
    if (event.did() == Did.CLOSED)
      entries.follow(store.find(store.updateCategory(event.category(), event.above())));
  }
}
