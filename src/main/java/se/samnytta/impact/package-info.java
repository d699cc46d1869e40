/**
 * What sharing saves: each line of a hand-over leaves one effect in climate, waste and money, with its factor, source and
 * certainty. It only listens. An effect is counted at its receiver, shown as a contribution at its giver, and is once in the
 * total.
 */
@NullMarked
@ApplicationModule(displayName = "Impact", allowedDependencies = { "organisation", "inventory", "listing", "booking" })
package se.samnytta.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
