/** The pages of coming in. */
@NullMarked
package se.samnytta.security.web;

import org.jspecify.annotations.NullMarked;
