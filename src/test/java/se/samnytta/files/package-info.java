/** Files of every kind, whole and broken, made by the tests themselves. */
@NullMarked
package se.samnytta.files;

import org.jspecify.annotations.NullMarked;
