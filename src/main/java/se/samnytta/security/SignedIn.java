package se.samnytta.security;

import java.util.List;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Unit;

/**
 * Somebody who has signed in: for whom they act, what the database shows them, and where else they may act.
 *
 * @param language sv or en
 */
public record SignedIn(Actor actor, Scope scope, Unit unit, String language, List<UnitId> units) {

  public SignedIn {
    units = List.copyOf(units);
  }
}
