package se.samnytta.listing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Role;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;
import se.samnytta.organisation.People;
import se.samnytta.organisation.PersonGone;

/** Tells administrators of ads that somebody answered for who is gone, in the transaction in which they went. */
@Component("listingLeaverNotices")
class LeaverNotices {

  private final ListingStore store;
  private final Notices notices;
  private final People people;

  LeaverNotices(ListingStore store, Notices notices, People people) {
    this.store = store;
    this.notices = notices;
    this.people = people;
  }

  @EventListener
  void on(PersonGone event) {
    store.answeredBy(event.person()).forEach((unit, ads) -> notices.tell(
        Notice.of("listing.contactGone", "contact-gone:" + event.person() + ":" + unit, "contact-gone:" + event.person())
            .to(people.nearest(unit, Role.ADMIN).stream().map(holder -> Recipient.person(holder.person(), unit)).toArray(Recipient[]::new))
            .except(event.person()).with(Word.text(event.name()), Word.number(ads)).as(Importance.ACTION).byMail()
            .leadingTo("/annonser/mina/overlat")));
  }
}
