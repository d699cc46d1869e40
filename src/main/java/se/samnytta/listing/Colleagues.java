package se.samnytta.listing;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/** Whose ads somebody has to look at first, and what may be named in them: its people as contacts, units of its municipality as places. */
@Component
class Colleagues {

  private final People people;
  private final Units units;

  Colleagues(People people, Units units) {
    this.people = people;
    this.units = units;
  }

  /** Whether a publisher of the unit has to look before others see what the actor writes. */
  boolean mustBeReviewed(Actor actor, UnitId owner) {
    return units.get(owner).reviewsListings() && !actor.may(Right.PUBLISH);
  }

  /** Where the thing stands on the map. */
  ListingStore.Place place(Actor actor, ItemDetails item) {
    UnitId place = item.placeUnit();
    Unit unit = units.get(place == null ? actor.unit() : place);
    return new ListingStore.Place(unit.latitude(), unit.longitude());
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
