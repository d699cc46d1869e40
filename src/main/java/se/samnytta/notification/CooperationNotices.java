package se.samnytta.notification;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Role;
import se.samnytta.organisation.AgreementChanged;
import se.samnytta.organisation.People;
import se.samnytta.organisation.RoleHolder;
import se.samnytta.organisation.Units;

/**
 * Tells the administrators of the other municipalities what one has done with an agreement, in the transaction in which it is
 * done. It is worded here since {@code organisation} lies below.
 */
@Component
class CooperationNotices {

  private final Notices notices;
  private final Units units;
  private final People people;

  CooperationNotices(Notices notices, Units units, People people) {
    this.notices = notices;
    this.units = units;
    this.people = people;
  }

  @EventListener
  void on(AgreementChanged event) {
    boolean asked = event.did() == AgreementChanged.Did.PROPOSED;
    String about = "agreement:" + event.agreement();
    Notice notice = Notice.of("agreement." + event.did().name().toLowerCase(Locale.ROOT),
        about + ":" + event.did() + ":" + event.by().municipality(), about)
        .with(Word.text(event.name()), Word.text(units.get(event.by().unit()).municipalityName())).except(event.by().person())
        .leadingTo("/admin/samverkan/" + event.agreement()).as(asked ? Importance.ACTION : Importance.NEWS).byMail();
    notices.tell(notice.to(event.parties().stream().filter(party -> !party.equals(event.by().municipality()))
        .flatMap(this::administrators).toArray(Recipient[]::new)));
  }

  private Stream<Recipient> administrators(Municipality municipality) {
    return units.top(municipality).stream().flatMap(top -> people.nearest(top, Role.ADMIN).stream())
        .map(RoleHolder::person).map(Recipient::person);
  }
}
