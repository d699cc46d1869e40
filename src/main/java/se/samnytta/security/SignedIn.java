package se.samnytta.security;

import java.util.List;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Unit;

/**
 * Somebody who has signed in: for whom they act, what the database shows them, and where else they may act.
 *
 * @param language    sv or en
 * @param standsInFor names of those whose roles they have in the unit for a while
 */
public record SignedIn(Actor actor, Scope scope, Unit unit, String language, List<String> standsInFor, List<UnitId> units) {

  public SignedIn {
    standsInFor = List.copyOf(standsInFor);
    units = List.copyOf(units);
  }
}
