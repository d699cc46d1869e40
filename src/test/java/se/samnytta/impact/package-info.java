/** Tests of what sharing saves. */
@NullMarked
package se.samnytta.impact;

import org.jspecify.annotations.NullMarked;
