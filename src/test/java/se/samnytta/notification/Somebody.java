package se.samnytta.notification;

import java.util.List;
import java.util.Set;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;

/** A person of a test and the unit they act for. */
record Somebody(PersonId id, String name, String email, UnitId unit, Municipality municipality) {

  Actor actor() {
    return new Actor(id, name, unit, municipality, Set.of(Role.MEMBER));
  }

  Scope scope() {
    return new Scope(id.toString(), unit.value(), List.of(unit.value()), municipality.code(), List.of(), false);
  }
}
