/**
 * What people say to each other about something: questions on an ad that whoever sees it reads, messages between the two units
 * of a booking. Knows no business: a module opens a thread for a thing of its own, says whose it is and who sees it, and embeds
 * the conversation in its page.
 */
@NullMarked
@ApplicationModule(displayName = "Collaboration", allowedDependencies = { "notification", "organisation", "oversight" })
package se.samnytta.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
