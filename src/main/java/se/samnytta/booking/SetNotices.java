package se.samnytta.booking;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;

/** Asks the seeker what is to become of the rest when an owner falls away of what was to be all or nothing. */
@Component
class SetNotices {

  private static final String BROKEN = "booking.setBroken";

  private final Notices notices;
  private final SetStore store;
  private final NameStore names;

  SetNotices(Notices notices, SetStore store, NameStore names) {
    this.notices = notices;
    this.store = store;
    this.names = names;
  }

  @ApplicationModuleListener
  void on(BookingDeclined event) {
    lost(event);
  }

  @ApplicationModuleListener
  void on(BookingExpired event) {
    lost(event);
  }

  /** The seeker's own is no news. */
  @ApplicationModuleListener
  void on(BookingCancelled event) {
    By by = event.by();
    if (by == null || by.side() == Side.OWNER)
      lost(event);
  }

  @ApplicationModuleListener
  void on(SetEvent.Answered event) {
    notices.settle(about(event.set()), List.of(BROKEN));
  }

  private void lost(BookingEvent event) {
    BookingId booking = event.parties().booking();
    store.of(booking).flatMap(store::find).filter(BookedSet::asks).ifPresent(set -> {
      NameStore.Named named = names.named(booking);
      int lost = set.parts().stream().filter(part -> part.booking().equals(booking)).mapToInt(BookedSet.Part::quantity).sum();
      notices.tell(Notice.of(BROKEN, about(set.id()) + ":" + booking, about(set.id()))
          .leadingTo("/uppsattningar/" + set.id())
          .with(Word.text(set.name()), Word.number(lost), Word.number(set.quantity()), Word.text(named.ownerName()),
              Word.number(set.left()))
          .byMail().as(Importance.ACTION).to(Recipient.person(named.requestedBy(), named.receiver())));
    });
  }

  private static String about(SetId set) {
    return "booking-set:" + set;
  }
}
