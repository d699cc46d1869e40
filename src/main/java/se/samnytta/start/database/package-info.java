/**
 * The one PostgreSQL behind the application: brought along and started here, or somebody else's by one setting. Two
 * roles log in to it. The owner owns the database and runs the migrations; the application only reads and writes, and
 * row-level security holds for it.
 */
@NullMarked
package se.samnytta.start.database;

import org.jspecify.annotations.NullMarked;
