/** The pages of bookings as a browser without JavaScript meets them. */
@NullMarked
package se.samnytta.booking.web;

import org.jspecify.annotations.NullMarked;
