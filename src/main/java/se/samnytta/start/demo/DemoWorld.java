package se.samnytta.start.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** What the demo has entered so far, by the keys of its files. */
final class DemoWorld {

  private record Place(UnitId unit, Municipality municipality) {
  }

  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, PersonId> contacts = new HashMap<>();

  void add(String key, UnitId unit, Municipality municipality) {
    places.put(key, new Place(unit, municipality));
  }

  void addContact(String key, PersonId person) {
    contacts.putIfAbsent(key, person);
  }

  UnitId unit(String key) {
    return place(key).unit;
  }

  Municipality municipality(String key) {
    return place(key).municipality;
  }

  /** The first person of the unit; not every unit has one. */
  Optional<PersonId> contact(String key) {
    return Optional.ofNullable(contacts.get(key));
  }

  private Place place(String key) {
    return Objects.requireNonNull(places.get(key), key);
  }
}
