package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/** What must hold of people and roles, whoever gives them. */
final class StaffRules {

  private static final Set<String> OUTSIDE = Set.of("supplier", "association");

  private StaffRules() {}

  /** Whether a role can be given there and then. */
  static List<Refusal> toGive(GivenRole role, UnitRecord unit, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (unit.isClosed())
      refusals.add(Refusal.UNIT_CLOSED);
    if (role.role().isOutside() != OUTSIDE.contains(unit.details().type()))
      refusals.add(Refusal.WRONG_SIDE);
    refusals.addAll(days(role.from(), role.to(), today));
    return refusals;
  }

  private static List<Refusal> days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
    if (to == null)
      return List.of();
    if (from != null && to.isBefore(from))
      return List.of(Refusal.PERIOD_BACKWARDS);
    return to.isBefore(today) ? List.of(Refusal.DAY_PASSED) : List.of();
  }

  /** Whether the municipality can do without this administrator. */
  static List<Refusal> toLose(PersonId administrator, Set<PersonId> lasting) {
    return lasting.equals(Set.of(administrator)) ? List.of(Refusal.LAST_ADMINISTRATOR) : List.of();
  }

  /** Whether somebody can leave like that. */
  static List<Refusal> toLeave(PersonRecord person, Leaving leaving, @Nullable PersonRecord successor, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    LocalDate lastDay = leaving.lastDay();
    if (lastDay != null && lastDay.isBefore(today))
      refusals.add(Refusal.DAY_PASSED);
    refusals.addAll(toTakeOver(person, successor));
    return refusals;
  }

  /** Whether somebody can stand in for another in those days. */
  static List<Refusal> toStandIn(PersonRecord absent, PersonRecord substitute, LocalDate from, LocalDate to, LocalDate today) {
    var refusals = new ArrayList<>(toTakeOver(absent, substitute));
    refusals.addAll(days(from, to, today));
    return refusals;
  }

  private static List<Refusal> toTakeOver(PersonRecord person, @Nullable PersonRecord other) {
    if (other == null)
      return List.of();
    if (other.id().equals(person.id()))
      return List.of(Refusal.SAME_PERSON);
    return other.state() == PersonRecord.State.LEFT ? List.of(Refusal.PERSON_LEFT) : List.of();
  }
}
