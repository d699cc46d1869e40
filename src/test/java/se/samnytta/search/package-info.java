/** What is found by words, by whom; saved searches. */
@NullMarked
package se.samnytta.search;

import org.jspecify.annotations.NullMarked;
