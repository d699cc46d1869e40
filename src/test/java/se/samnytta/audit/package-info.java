/** Tests of what is written about what happened. */
@NullMarked
package se.samnytta.audit;

import org.jspecify.annotations.NullMarked;
