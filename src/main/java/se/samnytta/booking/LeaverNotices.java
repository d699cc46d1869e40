package se.samnytta.booking;

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

/** Tells administrators of cases that somebody had begun who is gone, in the transaction in which they went. */
@Component("bookingLeaverNotices")
class LeaverNotices {

  private final DueStore store;
  private final Notices notices;
  private final People people;

  LeaverNotices(DueStore store, Notices notices, People people) {
    this.store = store;
    this.notices = notices;
    this.people = people;
  }

  @EventListener
  void on(PersonGone event) {
    store.begunBy(event.person()).forEach((unit, cases) -> notices.tell(
        Notice.of("booking.requesterGone", "requester-gone:" + event.person() + ":" + unit, "requester-gone:" + event.person())
            .to(people.nearest(unit, Role.ADMIN).stream().map(holder -> Recipient.person(holder.person(), unit)).toArray(Recipient[]::new))
            .except(event.person()).with(Word.text(event.name()), Word.number(cases)).as(Importance.ACTION).byMail()
            .leadingTo("/arenden")));
  }
}
