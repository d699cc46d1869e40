/** The page of saved searches. */
@NullMarked
package se.samnytta.search.web;

import org.jspecify.annotations.NullMarked;
