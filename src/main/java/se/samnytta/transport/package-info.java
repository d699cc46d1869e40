/**
 * Getting things from one unit to another: how a day's driving is planned. The orders, the vehicles and the driver's page are to stand
 * on it.
 */
@NullMarked
@ApplicationModule(displayName = "Transport", allowedDependencies = {})
package se.samnytta.transport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
