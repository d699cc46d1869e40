package se.samnytta.start.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/** What the demo has entered so far, by the keys of its files. */
final class DemoWorld {

  private final People people;
  private final Units units;

  private record Place(UnitId unit, Municipality municipality) {
  }

  private final Map<String, Place> places = new HashMap<>();
  private final Map<UnitId, PersonId> contacts = new HashMap<>();

  DemoWorld(People people, Units units) {
    this.people = people;
    this.units = units;
  }

  void add(String key, UnitId unit, Municipality municipality) {
    places.put(key, new Place(unit, municipality));
  }

  void addContact(String key, PersonId person) {
    contacts.putIfAbsent(unit(key), person);
  }

  UnitId unit(String key) {
    return place(key).unit;
  }

  Municipality municipality(String key) {
    return place(key).municipality;
  }

  /** Somebody who acts for the unit: the first of its own people, else of the unit above. */
  Actor actor(String key) {
    UnitId unit = unit(key);
    for (Unit each : units.above(unit)) {
      PersonId person = contacts.get(each.id());
      if (person != null)
        return people.actor(person, unit).orElseThrow();
    }
    throw new IllegalStateException("nobody acts for " + key);
  }

  private Place place(String key) {
    return Objects.requireNonNull(places.get(key), key);
  }
}
