/** Papers of bookings as PDF. What is written here is tagged, so that it can be read aloud, and brings its own typeface. */
@NullMarked
package se.samnytta.booking.paper;

import org.jspecify.annotations.NullMarked;
