package se.samnytta.booking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.RoleHolder;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/**
 * Who may spend a unit's money: approvers whose limit is enough, in the unit or above it. The nearest are asked; anybody
 * above may answer. Where there is none, the administrator is asked, and told why.
 */
@Component
public class Approvers {

  /** Whom to ask, the nearest first; an administrator stands in where nobody is an approver for that much. */
  public record Asked(List<PersonId> people, boolean administrator) {

    public Asked {
      people = List.copyOf(people);
    }
  }

  private final People people;
  private final Units units;

  Approvers(People people, Units units) {
    this.people = people;
    this.units = units;
  }

  /** Whom to ask about that much of the unit's money. */
  public Asked asked(UnitId unit, Money amount) {
    Optional<UnitId> level = Optional.of(unit);
    while (level.isPresent()) {
      List<RoleHolder> nearest = people.nearest(level.get(), Role.APPROVER);
      List<PersonId> enough = enough(nearest, amount);
      if (!enough.isEmpty())
        return new Asked(enough, false);
      level = nearest.stream().findFirst().map(RoleHolder::unit).flatMap(this::above);
    }
    return new Asked(people.nearest(unit, Role.ADMIN).stream().map(RoleHolder::person).distinct().toList(), true);
  }

  /** Whether this person's yes is enough for that much of the unit's money. */
  public boolean mayApprove(PersonId person, UnitId unit, Money amount) {
    Set<PersonId> all = new LinkedHashSet<>();
    Optional<UnitId> level = Optional.of(unit);
    while (level.isPresent()) {
      List<RoleHolder> nearest = people.nearest(level.get(), Role.APPROVER);
      all.addAll(enough(nearest, amount));
      level = nearest.stream().findFirst().map(RoleHolder::unit).flatMap(this::above);
    }
    if (all.isEmpty())
      all.addAll(asked(unit, amount).people());
    return all.contains(person);
  }

  /** Whether this person may approve what they ask for themselves: in their own right, not in somebody else's place. */
  public boolean mayApproveOwn(PersonId person, UnitId unit, Money amount) {
    if (!mayApprove(person, unit, amount))
      return false;
    return people.limitInOwnRight(person, unit, Role.APPROVER).filter(limit -> !amount.isMoreThan(limit)).isPresent()
        || asked(unit, amount).administrator() && people.limitInOwnRight(person, unit, Role.ADMIN).isPresent();
  }

  /** Nobody says yes to their own request for the owner, nor to its cost in somebody else's place. */
  boolean isOwnRequest(Actor actor, Booking booking, Side side) {
    return booking.isOwnOf(actor.person())
        && (side == Side.OWNER || !booking.toPay().isZero() && !mayApproveOwn(actor.person(), booking.receiver(), booking.toPay()));
  }

  /** Whether whoever answers for the owner may spend what the owner's side pays in a swap, if it pays anything. */
  boolean mayPayFor(Actor actor, Booking booking) {
    return booking.ownerPays().isZero() || mayApprove(actor.person(), booking.owner(), booking.ownerPays());
  }

  boolean mayApprove(Actor actor, Booking booking) {
    return mayApprove(actor.person(), booking.receiver(), booking.toPay());
  }

  private static List<PersonId> enough(List<RoleHolder> holders, Money amount) {
    List<PersonId> enough = new ArrayList<>();
    for (RoleHolder holder : holders) {
      Money limit = holder.limit();
      if (!amount.isMoreThan(limit == null ? People.USUAL_LIMIT : limit))
        enough.add(holder.person());
    }
    return enough.stream().distinct().toList();
  }

  private Optional<UnitId> above(UnitId unit) {
    return units.above(unit).stream().skip(1).findFirst().map(Unit::id);
  }
}
