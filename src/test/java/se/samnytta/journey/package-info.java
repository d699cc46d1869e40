/** Journeys: people doing whole errands in a real browser, on a phone and at a desk. */
@NullMarked
package se.samnytta.journey;

import org.jspecify.annotations.NullMarked;
