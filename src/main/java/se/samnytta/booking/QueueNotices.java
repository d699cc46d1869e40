package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.notification.Importance;
import se.samnytta.notification.Notice;
import se.samnytta.notification.Notices;
import se.samnytta.notification.Recipient;
import se.samnytta.notification.Word;

/**
 * Tells whoever waits in a line when it is their turn, when it has passed and when there is nothing to wait for. The words are the
 * thing, how many, and the last day of the turn.
 */
@Component
class QueueNotices {

  private final Notices notices;

  QueueNotices(Notices notices) {
    this.notices = notices;
  }

  @ApplicationModuleListener
  void on(PlaceMoved event) {
    if (event.now() != PlaceState.OFFERED)
      notices.settle(about(event), List.of("booking.line.offered"));
    switch (event.now()) {
      case OFFERED -> notices.tell(notice(event, "offered").as(Importance.ACTION));
      case MISSED -> notices.tell(notice(event, "missed"));
      case GONE -> notices.tell(notice(event, "gone"));
      case PAST -> notices.tell(notice(event, "past"));
      case WAITING, BOOKED, LEFT -> {
      }
    }
  }

  private static Notice notice(PlaceMoved event, String key) {
    Instant until = event.rightUntil();
    String once = until == null ? "" : ":" + until;
    return Notice.of("booking.line." + key, about(event) + ":" + key + once, about(event))
        .leadingTo("/koplatser/" + event.place())
        .with(Word.text(event.title()), Word.number(event.quantity()),
            until == null ? Word.text("") : Word.day(LocalDate.ofInstant(until.minusNanos(1), Period.SWEDEN)))
        .as(Importance.NEWS).byMail().to(Recipient.person(event.person(), event.receiver()));
  }

  private static String about(PlaceMoved event) {
    return "place:" + event.place();
  }
}
