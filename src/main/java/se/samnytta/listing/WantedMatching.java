package se.samnytta.listing;

import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Scope;
import se.samnytta.listing.WantedAnswers.Answer;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;
import se.samnytta.organisation.Scopes;

/**
 * Tells those who look for something when an ad turns up that answers it: one that is new, says something else or is shown to
 * more. Each seeker is told once of each ad, and only of ads that row-level security shows them.
 */
@Component
class WantedMatching {

  private final ListingStore listings;
  private final WantedStore store;
  private final WantedAnswers answers;
  private final Scopes scopes;
  private final Notices notices;
  private final Clock clock;

  WantedMatching(ListingStore listings, WantedStore store, WantedAnswers answers, Scopes scopes, Notices notices, Clock clock) {
    this.listings = listings;
    this.store = store;
    this.answers = answers;
    this.scopes = scopes;
    this.notices = notices;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(ListingPublished event) {
    compare(event.listing());
  }

  @ApplicationModuleListener
  void on(ListingsImported event) {
    event.published().forEach(this::compare);
  }

  @ApplicationModuleListener
  void on(ListingWidened event) {
    compare(event.listing());
  }

  @ApplicationModuleListener(condition = "#event.shown()")
  void on(ListingChanged event) {
    compare(event.listing());
  }

  @ApplicationModuleListener
  void on(ListingResumed event) {
    compare(event.listing());
  }

  private void compare(ListingId id) {
    listings.find(id).filter(listing -> listing.state() == ListingState.PUBLISHED).ifPresent(listing -> {
      for (WantedListing wanted : store.openFor(listing, answers.related(listing.category())))
        compare(listing, wanted);
    });
  }

  private void compare(Listing listing, WantedListing wanted) {
    Scope theirs = scopes.of(wanted.seeker());
    for (Answer answer : theirs.call(() -> answers.among(wanted, listing.id())))
      if (store.insertMatch(wanted.id(), listing.id(), answer.reasons(), clock.instant()))
        notices.tell(Notice.of("wanted.match", "wanted-match:" + wanted.id() + ":" + listing.id(), "wanted:" + wanted.id())
            .to(Recipient.people(wanted.seeker()))
            .with(Word.text(wanted.details().title()), Word.text(listing.title()))
            .leadingTo("/efterlysningar/" + wanted.id())
            .byMail());
  }
}
