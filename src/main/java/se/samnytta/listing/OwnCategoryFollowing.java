package se.samnytta.listing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.OwnCategoryChanged;
import se.samnytta.inventory.OwnCategoryChanged.Did;

/** What lay in a category that a municipality has closed lies in the one above, in the transaction that closed it. */
@Component
class OwnCategoryFollowing {

  private final ListingStore store;

  OwnCategoryFollowing(ListingStore store) {
    this.store = store;
  }

  @EventListener
  void on(OwnCategoryChanged event) {
    if (event.did() == Did.CLOSED)
      store.updateCategory(event.category(), event.above());
  }
}
