package se.samnytta.security;

import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Somebody has been entered, or is to be invited once more.
 *
 * @param by   the administrator
 * @param unit for which they act
 */
record InvitationDue(PersonId by, UnitId unit, PersonId person) {}
