package se.samnytta.oversight.web;

import java.util.List;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.web.NotAllowed;

/** Turns away whoever lacks the right, saying what it is. */
final class Allowed {

  private Allowed() {}

  /** @throws NotAllowed when none of the actor's roles gives the right */
  static void to(Right right, Actor actor) {
    if (!actor.may(right))
      throw new NotAllowed("oversight.notAllowed." + right, List.of(), null);
  }
}
