/** The ground the tests stand on: one application on one real PostgreSQL, one post office, and the named world they share. */
@NullMarked
package se.samnytta.world;

import org.jspecify.annotations.NullMarked;
