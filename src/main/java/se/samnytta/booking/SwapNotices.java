package se.samnytta.booking;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.notification.Importance;

/** Tells of the haggling about a swap: whose turn it is, and that an offer was taken. */
@Component
class SwapNotices {

  private final BookingNotices notices;

  SwapNotices(BookingNotices notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(CounterOffered event) {
    Side other = event.by().side().other();
    notices.tell(event, other, "counterOffered." + other, Importance.ACTION, BookingNotices.day(event.answerBy()), event.words());
    if (event.costOpen())
      notices.askApprovers(event, BookingNotices.day(event.answerBy()));
  }

  @ApplicationModuleListener
  void on(OfferAccepted event) {
    Importance importance = event.costOpen() ? Importance.NEWS : Importance.ACTION;
    notices.tell(event, Side.OWNER, "offerAccepted." + importance, importance, null, "");
    if (event.costOpen())
      notices.askApprovers(event, BookingNotices.day(event.answerBy()));
  }
}
