/**
 * Who belongs where: municipalities, departments and units with their places and opening hours; people with roles that are
 * given in a unit and inherited by every unit below it; cooperation groups and the agreements that let things cross a border.
 */
@NullMarked
@ApplicationModule(displayName = "Organisation", allowedDependencies = "files")
package se.samnytta.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
