package se.samnytta.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;

/**
 * A role as it is given in a unit, to hold in every unit below it.
 *
 * @param limit the most an approver may approve, null for the usual
 * @param from  the first day, null for at once
 * @param to    the last day, null for until further notice
 */
public record GivenRole(UnitId unit, Role role, @Nullable Money limit, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** From now on until further notice. */
  public static GivenRole of(UnitId unit, Role role) {
    return new GivenRole(unit, role, null, null, null);
  }
}
