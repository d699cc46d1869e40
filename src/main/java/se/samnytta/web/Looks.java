package se.samnytta.web;

import se.samnytta.kernel.Actor;

/** Tells what somebody's municipality shows of itself. */
@FunctionalInterface
public interface Looks {

  Look of(Actor actor);
}
