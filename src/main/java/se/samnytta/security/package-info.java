/**
 * Who gets in and what the database shows them: signed-in browsers as rows behind an opaque cookie, the scope of each request
 * bound before anything else runs and handed to PostgreSQL at the start of each transaction, and the headers of every answer.
 */
@NullMarked
@ApplicationModule(displayName = "Security", allowedDependencies = { "organisation", "oversight" })
package se.samnytta.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
