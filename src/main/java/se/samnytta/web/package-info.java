/**
 * The frame every page stands in: {@link Page} with its texts and formats, the menu that modules add to, forms read as
 * typed ({@link Fields}), answers ({@link Answer}), error pages, and the style sheets, scripts and pictures. Knows no
 * business.
 */
@NullMarked
@ApplicationModule(displayName = "Web", allowedDependencies = "kernel")
package se.samnytta.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
