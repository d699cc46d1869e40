/** Saying something, and a page of its own for a conversation that is otherwise embedded in another. */
@NullMarked
package se.samnytta.collaboration.web;

import org.jspecify.annotations.NullMarked;
