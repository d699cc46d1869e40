package se.samnytta.organisation;

import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;

/**
 * Somebody who signs in.
 *
 * @param language sv or en
 */
public record Person(PersonId id, Municipality municipality, String name, String email, String language) {}
