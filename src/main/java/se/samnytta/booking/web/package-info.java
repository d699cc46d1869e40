/** The pages of bookings: the panel beside an ad, the list of what to ask for, my cases, and the booking itself. */
@NullMarked
package se.samnytta.booking.web;

import org.jspecify.annotations.NullMarked;
