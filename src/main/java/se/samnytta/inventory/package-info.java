/**
 * Things and what services and people offer: what they are, where they are, how many there are and how many are free
 * when. Knows the categories, what the making of a new thing costs the climate, and what reusing one is expected to save.
 */
@NullMarked
@ApplicationModule(displayName = "Inventory", allowedDependencies = { "files", "organisation" })
package se.samnytta.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
