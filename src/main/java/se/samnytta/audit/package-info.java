/**
 * What happened: each change of state writes a row in its own transaction, and one sealer chains the rows so that nobody can
 * take one away afterwards without it showing.
 */
@NullMarked
@ApplicationModule(displayName = "Audit", type = ApplicationModule.Type.OPEN)
package se.samnytta.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
