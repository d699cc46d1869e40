package se.samnytta.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Person;
import se.samnytta.organisation.SubstituteChanged;
import se.samnytta.organisation.Substitution;
import se.samnytta.organisation.Units;

/**
 * Tells somebody whose substitute they have become, once for several roles in one unit. {0} is who is away, {1} the unit, {2} and
 * {3} the first and the last day.
 */
@Component
class SubstituteNotices {

  private final Notices notices;
  private final People people;
  private final Units units;

  SubstituteNotices(Notices notices, People people, Units units) {
    this.notices = notices;
    this.people = people;
    this.units = units;
  }

  @EventListener
  void on(SubstituteChanged event) {
    if (!event.appointed())
      return;
    Substitution appointed = event.substitution();
    String about = "substitute:" + appointed.absent() + ":" + appointed.unit();
    notices.tell(Notice.of("substitute", about + ":" + appointed.first() + ":" + appointed.last(), about)
        .with(Word.text(people.find(appointed.absent()).map(Person::name).orElse("")), Word.text(units.get(appointed.unit()).name()),
            Word.day(appointed.first()), Word.day(appointed.last()))
        .except(event.by().person()).leadingTo("/installningar/ersattare").byMail().to(Recipient.person(appointed.substitute())));
  }
}
