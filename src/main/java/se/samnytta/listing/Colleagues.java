package se.samnytta.listing;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Units;

/** Who may be named in an ad: people of the unit as contacts, units of the own municipality as places. */
@Component
class Colleagues {

  private final People people;
  private final Units units;

  Colleagues(People people, Units units) {
    this.people = people;
    this.units = units;
  }

  boolean are(UnitId unit, PersonId person) {
    return units.above(unit).stream().anyMatch(above -> people.of(above.id()).contains(person));
  }

  Stream<Refusal> refusals(Actor actor, ListingDetails ad) {
    PersonId contact = ad.contact();
    UnitId place = ad.item().placeUnit();
    return Stream.of(Refusal.CONTACT_UNKNOWN, Refusal.PLACE_UNKNOWN).filter(refusal -> refusal == Refusal.CONTACT_UNKNOWN
        ? contact != null && !contact.equals(actor.person()) && !are(actor.unit(), contact)
        : place != null && units.find(place).filter(unit -> unit.municipality().equals(actor.municipality())).isEmpty());
  }
}
