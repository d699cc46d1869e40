/** Work behind the pages, seen working: listeners as the system, tasks once over two nodes. */
@NullMarked
package se.samnytta.start.work;

import org.jspecify.annotations.NullMarked;
