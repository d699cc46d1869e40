/**
 * Telling people what happened: in the bell of every page and, if they want it, by mail. Knows no business: a module says whom
 * to tell, why, and where it leads, and keeps the words in its own texts. A notice is written in the transaction of what caused
 * it, so that nobody is told of what did not happen, and what happened is told.
 */
@NullMarked
@ApplicationModule(displayName = "Notification", allowedDependencies = { "organisation", "oversight", "security" })
package se.samnytta.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
