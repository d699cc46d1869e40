package se.samnytta.booking;

import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Who took a step, for which unit, on which side of the booking. */
public record By(PersonId person, UnitId unit, Side side) {

  static By of(Actor actor, Side side) {
    return new By(actor.person(), actor.unit(), side);
  }
}
