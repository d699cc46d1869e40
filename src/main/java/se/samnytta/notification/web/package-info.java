/** The bell's page, the choice of letters, and in the demo the letters that would have been sent. */
@NullMarked
package se.samnytta.notification.web;

import org.jspecify.annotations.NullMarked;
