/** Who gets in, and what the database shows them. */
@NullMarked
package se.samnytta.security;

import org.jspecify.annotations.NullMarked;
