/** Serves the photos. */
@NullMarked
package se.samnytta.files.web;

import org.jspecify.annotations.NullMarked;
