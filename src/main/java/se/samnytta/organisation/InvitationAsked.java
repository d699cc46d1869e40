package se.samnytta.organisation;

import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Somebody has been entered, or is to be invited once more. Whoever sends the invitation calls {@link Staff#welcome} when it is
 * followed; inviting again makes older links worthless.
 *
 * @param by   the administrator
 * @param unit for which they act
 */
public record InvitationAsked(PersonId by, UnitId unit, PersonId person) {}
