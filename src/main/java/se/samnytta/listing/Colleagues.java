package se.samnytta.listing;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/** Who may write and publish ads for a unit, and what may be named in them: its people as contacts, units of its municipality as places. */
@Component
class Colleagues {

  private static final Set<Role> WRITERS = Set.of(Role.MEMBER, Role.PUBLISHER, Role.APPROVER, Role.HUB_WORKER, Role.HUB_LEAD, Role.ADMIN);
  private static final Set<Role> REVIEWERS = Set.of(Role.PUBLISHER, Role.APPROVER, Role.HUB_LEAD, Role.ADMIN);

  private final People people;
  private final Units units;

  Colleagues(People people, Units units) {
    this.people = people;
    this.units = units;
  }

  boolean mayWrite(Actor actor) {
    return actor.roles().stream().anyMatch(WRITERS::contains);
  }

  /** Whether a publisher of the unit has to look before others see what the actor writes. */
  boolean mustBeReviewed(Actor actor, UnitId owner) {
    return units.get(owner).reviewsListings() && actor.roles().stream().noneMatch(REVIEWERS::contains);
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
