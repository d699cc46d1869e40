/** The pages of signing in and out, acting for another unit, and who the page frame greets. */
@NullMarked
package se.samnytta.security.web;

import org.jspecify.annotations.NullMarked;
