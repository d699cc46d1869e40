package se.samnytta.notification;

import se.samnytta.kernel.PersonId;

/** A mail whose time has come. */
record Due(PersonId person, String about, boolean digest, boolean urgent) {}
