/**
 * The one process by which a thing goes from one unit to another: asked for, agreed on, handed over, returned. A gift is a
 * booking without return, a swap one whose lines go both ways. Knows who must say yes, what time does by itself, and what
 * may follow on what.
 */
@NullMarked
@ApplicationModule(displayName = "Booking", allowedDependencies = { "organisation", "security", "oversight", "files", "notification",
    "collaboration",
    "inventory",
    "listing" })
package se.samnytta.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
