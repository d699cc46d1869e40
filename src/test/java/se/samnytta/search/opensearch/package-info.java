/** Whether the engine finds what PostgreSQL finds, and what happens when it does not answer. */
@NullMarked
package se.samnytta.search.opensearch;

import org.jspecify.annotations.NullMarked;
