/** Bookings: the rules as tables, each verb on a real database, and what happens when two come at once. */
@NullMarked
package se.samnytta.staffing;

import org.jspecify.annotations.NullMarked;
