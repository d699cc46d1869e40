/**
 * Finding by words, and being told when something turns up. Knows no business: a module hands in an {@link Entry} for each
 * subject that can be found, in the transaction that changes it, and finds its own subjects again through the SQL function
 * {@code search.find(kind, words, most)}, or asks of a few whether they fit ({@code search.fits(kind, words, subjects)}); neither
 * shows anybody more than row-level security would. Saved searches are kept here and answered by whoever owns the subjects
 * ({@link Finder}).
 */
@NullMarked
@ApplicationModule(displayName = "Search", allowedDependencies = { "notification", "organisation", "oversight" })
package se.samnytta.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
