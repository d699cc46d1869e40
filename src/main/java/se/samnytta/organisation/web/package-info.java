/** The pages of who belongs where: asking for access, and the administration of the municipality, its units, people and cooperation. */
@NullMarked
package se.samnytta.organisation.web;

import org.jspecify.annotations.NullMarked;
