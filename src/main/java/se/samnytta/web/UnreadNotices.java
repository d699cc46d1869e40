package se.samnytta.web;

import se.samnytta.kernel.Actor;

/** How many notices somebody has not read; the number on the bell. Without a bean there is no bell. */
@FunctionalInterface
public interface UnreadNotices {

  int of(Actor actor);
}
