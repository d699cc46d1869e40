package se.samnytta.house;

import se.samnytta.kernel.Actor;

/**
 * A municipality full of its marker, a word that nobody outside may read.
 *
 * @param actor     owns the things, and may do everything with them
 * @param neighbour has asked for them
 */
record Tenant(String marker, Actor actor, Actor neighbour) {}
