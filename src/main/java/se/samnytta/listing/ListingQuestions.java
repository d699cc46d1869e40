package se.samnytta.listing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.collaboration.Sides.OwnerAndReaders;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.Threads;

/** Lets whoever sees an ad ask about it and read what others asked. Runs in the transaction that changes the ad. */
@Component
class ListingQuestions {

  private final ListingStore store;
  private final Threads threads;

  ListingQuestions(ListingStore store, Threads threads) {
    this.store = store;
    this.threads = threads;
  }

  @EventListener
  void follow(ListingEvent event) {
    if (event instanceof ListingDrafted)
      return;
    store.find(event.listing()).filter(listing -> listing.publishedAt() != null).ifPresent(this::follow);
  }

  @EventListener
  void follow(ListingsImported event) {
    store.find(event.published()).forEach(this::follow);
  }

  private void follow(Listing listing) {
    threads.follow(subject(listing.id()), new OwnerAndReaders(listing.owner(), listing.municipality(), listing.contact()), listing.title(),
        "/annonser/" + listing.id(), listing.state().isShown(), listing.visibility().reach().step());
  }

  /** What is talked about on the ad's page. */
  static Subject subject(ListingId listing) {
    return new Subject("listing", listing.value());
  }
}
