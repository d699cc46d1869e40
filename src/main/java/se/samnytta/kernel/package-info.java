/**
 * The words every module shares: who acts and what they may see ({@link Actor}, {@link Scope}), money, periods, ids and
 * the one way of saying that something is not there ({@link NotFound}). No Spring, no SQL.
 */
@NullMarked
@ApplicationModule(displayName = "Kernel", type = ApplicationModule.Type.OPEN)
package se.samnytta.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
