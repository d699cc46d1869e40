package se.samnytta.organisation;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Somebody who holds a role in a unit.
 *
 * @param limit the most an approver may approve, null for the usual limit
 */
public record RoleHolder(PersonId person, UnitId unit, @Nullable Money limit) {}
