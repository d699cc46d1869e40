package se.samnytta.booking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Units;

/** Which side of a booking somebody stands on: that of the unit they act for, and of every unit below it. */
@Component
public class Sides {

  private final Units units;

  Sides(Units units) {
    this.units = units;
  }

  Set<Side> of(Actor actor, Booking booking) {
    return of(actor, booking.owner(), booking.receiver());
  }

  /** Those on which the actor may act: empty for somebody who only looks on. */
  public Set<Side> of(Actor actor, UnitId owner, UnitId receiver) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    List<Long> theirs = actor.may(Right.BOOK) ? units.below(actor.unit()) : List.of();
    if (theirs.contains(owner.value()))
      sides.add(Side.OWNER);
    if (theirs.contains(receiver.value()))
      sides.add(Side.RECEIVER);
    return sides;
  }

  /** For a step that either side may take: the one whose unit they act for, the owner's for somebody above both. */
  Side one(Actor actor, Booking booking) {
    Set<Side> sides = of(actor, booking);
    if (sides.size() == 1)
      return sides.iterator().next();
    return actor.unit().equals(booking.receiver()) ? Side.RECEIVER : Side.OWNER;
  }
}
