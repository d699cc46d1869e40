@NullMarked
package se.samnytta.booking.calendar;

import org.jspecify.annotations.NullMarked;
