/** The pages of work: asking for it, its price, who comes, how long it took, and the hour account. */
@NullMarked
package se.samnytta.staffing.web;

import org.jspecify.annotations.NullMarked;
