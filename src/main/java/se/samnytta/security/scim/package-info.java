/** Speaks SCIM 2.0 with municipalities' directories, by a library that knows the protocol; what it comes to is the {@code Directory}'s. */
@NullMarked
package se.samnytta.security.scim;

import org.jspecify.annotations.NullMarked;
