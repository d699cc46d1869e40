/** Tests of the pages of what sharing has saved. */
@NullMarked
package se.samnytta.impact.web;

import org.jspecify.annotations.NullMarked;
