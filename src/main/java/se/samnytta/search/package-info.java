/**
 * Finding by words, and being told when something turns up. Knows no business: a module hands in an {@link Entry} for each
 * subject that can be found, in the transaction that changes it, has a question read by the {@link Ladder}, and joins its own
 * rows with what the SQL function {@code search.find} answers ({@link Fits}); nobody is shown more than row-level security would.
 * Saved searches are kept here and answered by whoever owns the subjects ({@link Finder}).
 */
@NullMarked
@ApplicationModule(displayName = "Search", allowedDependencies = { "notification", "organisation", "oversight" })
package se.samnytta.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
