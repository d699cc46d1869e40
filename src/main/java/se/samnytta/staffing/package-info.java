/**
 * Work that one unit does for another: services by the hour or as a task, and people's time (personaltid). Each is a booking of
 * work; here stands when it is done, at what price, who comes with whose consent, how long it took, and the hour account of the
 * two units. Confirmed time is told of as {@code WorkConfirmed}, for whoever charges and reckons.
 */
@NullMarked
@ApplicationModule(displayName = "Staffing", allowedDependencies = { "organisation", "oversight", "notification", "inventory", "listing",
    "booking" })
package se.samnytta.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
