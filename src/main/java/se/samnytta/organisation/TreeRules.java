package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.UnitId;

/** What a tree of units must be, whoever prunes it. */
final class TreeRules {

  private TreeRules() {}

  /** Where a unit may be moved. */
  static List<Refusal> toMove(UnitRecord unit, UnitRecord under, Map<UnitId, @Nullable UnitId> parents) {
    var refusals = new ArrayList<Refusal>();
    if (unit.parent() == null)
      refusals.add(Refusal.TOP_UNIT);
    if (unit.isClosed() || under.isClosed())
      refusals.add(Refusal.UNIT_CLOSED);
    if (lies(under.id(), unit.id(), parents))
      refusals.add(Refusal.CYCLE);
    return refusals;
  }

  /** What a unit may be closed or merged into. */
  static List<Refusal> toClose(UnitRecord unit, UnitRecord heir, Map<UnitId, @Nullable UnitId> parents) {
    var refusals = new ArrayList<Refusal>();
    if (unit.parent() == null)
      refusals.add(Refusal.TOP_UNIT);
    if (unit.isClosed() || heir.isClosed())
      refusals.add(Refusal.UNIT_CLOSED);
    if (lies(heir.id(), unit.id(), parents))
      refusals.add(Refusal.OWN_HEIR);
    return refusals;
  }

  /** For how long a unit may be stopped from borrowing. */
  static List<Refusal> toSuspend(UnitRecord unit, @Nullable Suspension suspension, LocalDate today) {
    if (unit.isClosed())
      return List.of(Refusal.UNIT_CLOSED);
    return suspension != null && suspension.until().isBefore(today) ? List.of(Refusal.DAY_PASSED) : List.of();
  }

  /** Whether the unit is the other or lies below it. */
  private static boolean lies(UnitId unit, UnitId below, Map<UnitId, @Nullable UnitId> parents) {
    UnitId at = unit;
    for (int steps = 0; at != null && steps <= parents.size(); steps++, at = parents.get(at))
      if (at.equals(below))
        return true;
    return false;
  }
}
