/** Tests of the pages, by HTTP against the real security. */
@NullMarked
package se.samnytta.listing.web;

import org.jspecify.annotations.NullMarked;
