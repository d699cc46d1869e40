package se.samnytta.organisation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.PersonId;
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
    return scope("0", units.get(unit), units.below(unit));
  }

  /** What the person sees who acts for the unit; nothing at all when they have no role there today. */
  @Transactional(readOnly = true)
  public Scope of(PersonId person, UnitId unit) {
    return people.actor(person, unit).map(_ -> scope(person.toString(), units.get(unit), units.below(unit))).orElse(Scope.NOTHING);
  }

  private Scope scope(String person, Unit unit, List<Long> below) {
    return new Scope(person, unit.id().value(), below, unit.municipality().code(), agreements.partnersOf(unit.municipality()), false);
  }
}
