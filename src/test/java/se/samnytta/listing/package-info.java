/** Tests of the module: its rules as tables, its verbs on a real database. */
@NullMarked
package se.samnytta.listing;

import org.jspecify.annotations.NullMarked;
