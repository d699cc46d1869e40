package se.samnytta.start.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Scope;

/**
 * What a listener of the tests saw when it ran.
 *
 * @param scope      what was bound
 * @param toDatabase what the database was told: "on" for the system
 */
record SomethingHeard(UUID id, Scope scope, @Nullable String toDatabase, boolean virtual, boolean inTransaction) {}
