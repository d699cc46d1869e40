/**
 * Where the house is opened and where everybody enters it: the database is found or started, the roles are checked, the
 * demo's sign-ins are announced, and the start page shows what waits for whom. Stands on the roof; nobody stands on it.
 */
@NullMarked
@ApplicationModule(displayName = "Start")
package se.samnytta.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
