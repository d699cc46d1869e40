package se.samnytta.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.organisation.AccessAsked;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.Units;

/** Tells administrators that somebody asks for access, which nobody below can tell. {0} is who asks, {1} for which unit. */
@Component
class AccessNotices {

  private final Notices notices;
  private final People people;
  private final Units units;

  AccessNotices(Notices notices, People people, Units units) {
    this.notices = notices;
    this.people = people;
    this.units = units;
  }

  @EventListener
  void on(AccessAsked event) {
    String about = "access:" + event.unit() + ":" + event.person();
    notices.tell(Notice.of("access." + event.right(), about + ":" + event.right() + ":" + event.on(), about)
        .as(Importance.ACTION).byMail()
        .to(event.administrators().stream().map(each -> Recipient.person(each, event.unit())).toArray(Recipient[]::new))
        .with(Word.text(people.find(event.person()).map(Person::name).orElse("")), Word.text(units.get(event.unit()).name()))
        .leadingTo("/admin"));
  }
}
