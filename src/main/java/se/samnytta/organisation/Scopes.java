package se.samnytta.organisation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;

/**
 * What the database shows somebody who is not asking just now: for work in the background that must not tell anybody more
 * than they would see themselves. Asked as the system; the scope is then bound around a transaction of its own.
 */
@Component
public class Scopes {

  private final People people;
  private final Units units;
  private final Agreements agreements;

  Scopes(People people, Units units, Agreements agreements) {
    this.people = people;
    this.units = units;
    this.agreements = agreements;
  }

  /** What the unit sees, whoever acts for it. */
  @Transactional(readOnly = true)
  public Scope of(UnitId unit) {
    return inside("0", units.get(unit), Set.of());
  }

  /** What the person sees who acts for the unit; nothing at all when they have no role there today. */
  @Transactional(readOnly = true)
  public Scope of(PersonId person, UnitId unit) {
    return people.actor(person, unit).map(this::of).orElse(Scope.NOTHING);
  }

  /** What somebody sees who acts; suppliers and associations belong to no municipality and see what is public. */
  @Transactional(readOnly = true)
  public Scope of(Actor actor) {
    Unit unit = units.get(actor.unit());
    if (actor.roles().stream().allMatch(Role::isOutside))
      return new Scope(actor.person().toString(), unit.id().value(), units.below(unit.id()), "", List.of(), actor.roles(), false);
    return inside(actor.person().toString(), unit, actor.roles());
  }

  private Scope inside(String person, Unit unit, Set<Role> roles) {
    return new Scope(person, unit.id().value(), units.below(unit.id()), unit.municipality().code(),
        agreements.partnersOf(unit.municipality()), roles, false);
  }
}
