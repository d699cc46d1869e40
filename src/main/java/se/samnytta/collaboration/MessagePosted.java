package se.samnytta.collaboration;

import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Somebody said something.
 *
 * @param byOwner whether it was said by the owner's side
 */
public record MessagePosted(MessageId message, ThreadId thread, Subject subject, PersonId by, UnitId unit, boolean byOwner) {}
