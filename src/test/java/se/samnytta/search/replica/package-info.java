/** Whether lists read from a replica show what they should. */
@NullMarked
package se.samnytta.search.replica;

import org.jspecify.annotations.NullMarked;
