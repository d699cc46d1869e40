/** The pages of bookings as a browser without JavaScript meets them. */
@NullMarked
package se.samnytta.staffing.web;

import org.jspecify.annotations.NullMarked;
