package se.samnytta.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.organisation.People;
import se.samnytta.organisation.UnitChanged;
import se.samnytta.organisation.Units;

/**
 * Tells the unit, and the administrators nearest above it, that it may not borrow for a time, why and how long, or that it may
 * again; in the transaction in which it is decided.
 */
@Component
class SuspensionNotices {

  private final Notices notices;
  private final Units units;
  private final People people;
  private final Clock clock;

  SuspensionNotices(Notices notices, Units units, People people, Clock clock) {
    this.notices = notices;
    this.units = units;
    this.people = people;
    this.clock = clock;
  }

  @EventListener
  void on(UnitChanged event) {
    if (event.did() != UnitChanged.Did.SUSPENDED)
      return;
    String until = event.changed().get("after") instanceof Map<?, ?> after ? String.valueOf(after.get("until")) : "";
    String about = "unit:" + event.unit();
    Notice notice = Notice.of(until.isEmpty() ? "unit.unsuspended" : "unit.suspended", about + ":suspension:" + UUID.randomUUID(), about)
        .with(Word.text(units.get(event.unit()).name()),
            Word.day(until.isEmpty() ? LocalDate.ofInstant(clock.instant(), Period.SWEDEN) : LocalDate.parse(until)),
            Word.text(event.why()))
        .except(event.by().person()).leadingTo("/annonser").byMail();
    notices.tell(notice.to(Stream.concat(Stream.of(Recipient.people(event.unit())),
        people.nearest(event.unit(), Role.ADMIN).stream().map(holder -> Recipient.person(holder.person(), event.unit())))
        .toArray(Recipient[]::new)));
  }
}
