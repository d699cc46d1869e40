/**
 * Bookings in the calendars that people use already: addresses which calendar programs read, and invitations in letters. What
 * is written here is iCalendar (RFC 5545) and iTIP (RFC 5546), so that nobody else has to know them.
 */
@NullMarked
package se.samnytta.booking.calendar;

import org.jspecify.annotations.NullMarked;
