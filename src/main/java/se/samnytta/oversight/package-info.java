/**
 * Insight: what happened and who did it, for auditors; what is known about a person, for that person; who has read it; how long
 * things are kept and what was cleared away; the register of documents. Modules above say what they hold by implementing
 * {@link Traces}, {@link Retention} and {@link RegisterSource}.
 */
@NullMarked
@ApplicationModule(displayName = "Oversight", allowedDependencies = { "organisation" })
package se.samnytta.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
