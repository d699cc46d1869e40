package se.samnytta.start.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  private final JdbcClient jdbc;

  DemoWorld(People people, Units units, Scopes scopes, JdbcClient jdbc) {
    this.people = people;
    this.scopes = scopes;
    this.units = units;
    this.jdbc = jdbc;
  }

  UnitId unit(String key) {
    return units.byKey(key).orElseThrow(() -> new NotFound("demo unit " + key));
  }

  /** What the actor sees. */
  Scope scope(Actor actor) {
    return Scope.asSystem(() -> scopes.of(actor.person(), actor.unit()));
  }

  /** Everybody one can sign in as, each acting for one of their units. */
  List<Actor> everybody() {
    return jdbc.sql("select id, min(unit) as unit from organisation.v_demo_person group by id order by id")
        .query((row, _) -> actor(new PersonId(row.getLong("id")), new UnitId(row.getLong("unit"))))
        .list();
  }

  /** Whether the unit that somebody acts for is their own, and not one below it. */
  boolean isOf(Actor actor) {
    return people.of(actor.unit()).contains(actor.person());
  }

  /** Somebody who acts for the unit: the first of its own people, else of the nearest unit above. */
  Actor actor(String key) {
    return actor(unit(key));
  }

  Actor actor(UnitId unit) {
    for (Unit each : units.above(unit))
      for (PersonId person : people.of(each.id()))
        return actor(person, unit);
    throw new NotFound("somebody who acts for " + unit);
  }

  /** Somebody else who acts for the unit, for nobody answers what they ask for; the same person where there is nobody. */
  Actor other(UnitId unit, PersonId than) {
    for (Unit each : units.above(unit))
      for (PersonId person : people.of(each.id()))
        if (!person.equals(than))
          return actor(person, unit);
    return actor(unit);
  }

  Actor actor(PersonId person, UnitId unit) {
    return people.actor(person, unit).orElseThrow();
  }
}
