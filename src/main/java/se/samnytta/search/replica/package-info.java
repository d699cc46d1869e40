/**
 * A streaming replica of PostgreSQL, for lists to be read from. Who asks is told to it as to the other; whoever has just written
 * reads where they wrote, and so does everybody when it is down or further behind than that lasts.
 */
@NullMarked
package se.samnytta.search.replica;

import org.jspecify.annotations.NullMarked;
