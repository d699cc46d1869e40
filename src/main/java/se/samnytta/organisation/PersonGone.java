package se.samnytta.organisation;

import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;

/** A person's own municipality says that they are no longer there, and nobody has said who takes over what was theirs. */
public record PersonGone(PersonId person, Municipality municipality, String name) {}
