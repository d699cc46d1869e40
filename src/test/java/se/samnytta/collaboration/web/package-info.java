/** Conversations as a browser sees them. */
@NullMarked
package se.samnytta.collaboration.web;

import org.jspecify.annotations.NullMarked;
