package se.samnytta.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/** The open units of the administrator, to choose among, each under the one above it. */
@Component
class UnitChoices {

  private static final String DEEPER = "\u2003";

  private final Units units;

  UnitChoices(Units units) {
    this.units = units;
  }

  /** What a select shows. */
  Map<String, String> all(Actor actor) {
    return but(actor, _ -> false);
  }

  /** Without the unit itself and what lies below it. */
  Map<String, String> besides(Actor actor, UnitId unit) {
    return but(actor, each -> units.above(each.id()).stream().anyMatch(above -> above.id().equals(unit)));
  }

  private Map<String, String> but(Actor actor, Predicate<Unit> left) {
    var choices = new LinkedHashMap<String, String>();
    int top = units.above(actor.unit()).size();
    for (Unit unit : units.openBelow(actor.unit()))
      if (!left.test(unit))
        choices.put(unit.id().toString(), DEEPER.repeat(units.above(unit.id()).size() - top) + unit.name());
    return choices;
  }

  /** What the form sends, as ids. */
  Map<String, UnitId> ids(Actor actor) {
    var ids = new LinkedHashMap<String, UnitId>();
    units.openBelow(actor.unit()).forEach(unit -> ids.put(unit.id().toString(), unit.id()));
    return ids;
  }

  /** The open unit that is called so, when only one is. */
  Optional<UnitId> called(Actor actor, String name) {
    var found = units.openBelow(actor.unit()).stream().filter(unit -> unit.name().equalsIgnoreCase(name)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
  }
}
