/** Questions and messages, and who sees them. */
@NullMarked
package se.samnytta.collaboration;

import org.jspecify.annotations.NullMarked;
