package se.samnytta.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.UnitId;

/**
 * A unit as its administrator sees it.
 *
 * @param version    changes with every change
 * @param parent     the unit above, null for a municipality
 * @param suspension why and until when it may not borrow, null when it may
 * @param closedOn   since when it is no more, null while it is
 * @param heir       the unit that took over, null while it is
 */
public record UnitRecord(UnitId id, int version, @Nullable UnitId parent, UnitDetails details, @Nullable Suspension suspension,
    @Nullable LocalDate closedOn, @Nullable UnitId heir) {

  public boolean isClosed() {
    return closedOn != null;
  }
}
