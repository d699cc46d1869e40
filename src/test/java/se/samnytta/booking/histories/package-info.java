/**
 * Random histories of bookings, told twice: by the application on its database, and by a plain model in memory that knows nothing of
 * it. After every step both have to say the same.
 */
@NullMarked
package se.samnytta.booking.histories;

import org.jspecify.annotations.NullMarked;
