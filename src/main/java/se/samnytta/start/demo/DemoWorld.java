package se.samnytta.start.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Scopes;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/** The demo's units and people, by the keys of its files. */
@Component
@Profile("demo")
class DemoWorld {

  private final People people;
  private final Units units;
  private final Scopes scopes;

  DemoWorld(People people, Units units, Scopes scopes) {
    this.people = people;
    this.scopes = scopes;
    this.units = units;
  }

  UnitId unit(String key) {
    return units.byKey(key).orElseThrow(() -> new NotFound("demo unit " + key));
  }

  /** What the actor sees. */
  Scope scope(Actor actor) {
    return Scope.asSystem(() -> scopes.of(actor.person(), actor.unit()));
  }

  /** Somebody who acts for the unit: the first of its own people, else of the nearest unit above. */
  Actor actor(String key) {
    UnitId unit = unit(key);
    for (Unit each : units.above(unit))
      for (PersonId person : people.of(each.id()))
        return people.actor(person, unit).orElseThrow();
    throw new NotFound("somebody who acts for " + key);
  }
}
