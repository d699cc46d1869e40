/** What the demo is, and where it may be opened. */
@NullMarked
package se.samnytta.start.demo;

import org.jspecify.annotations.NullMarked;
