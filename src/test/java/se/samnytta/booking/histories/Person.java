package se.samnytta.booking.histories;

import java.util.function.Supplier;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Scope;

/**
 * Somebody who acts for a unit.
 *
 * @param unit     its number
 * @param maySpend up to how many kronor they may spend of its money, nothing for somebody who is no approver
 */
record Person(String name, int unit, String municipality, int maySpend, Actor actor, Scope scope) {

  /** Does it as a request of theirs would. */
  <T> T does(Supplier<T> work) {
    return scope.call(work);
  }
}
