/** Units, people, agreements, and the days on which somebody is there. */
@NullMarked
package se.samnytta.organisation;

import org.jspecify.annotations.NullMarked;
