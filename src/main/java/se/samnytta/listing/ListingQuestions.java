package se.samnytta.listing;

import org.springframework.stereotype.Component;
import se.samnytta.collaboration.Sides.OwnerAndReaders;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.Threads;

/** Lets whoever sees an ad ask about it and read what others asked. Runs in the transaction that changes the ad. */
@Component
class ListingQuestions {

  private final Threads threads;

  ListingQuestions(Threads threads) {
    this.threads = threads;
  }

  void follow(Listing listing) {
    if (listing.publishedAt() != null)
      threads.follow(subject(listing.id()), new OwnerAndReaders(listing.owner(), listing.municipality(), listing.contact()),
          listing.title(),
          "/annonser/" + listing.id(), listing.state().isShown(), listing.visibility().reach().step());
  }

  /** What is talked about on the ad's page. */
  static Subject subject(ListingId listing) {
    return new Subject("listing", listing.value());
  }
}
