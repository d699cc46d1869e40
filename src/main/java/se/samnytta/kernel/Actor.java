package se.samnytta.kernel;

import java.util.Set;

/**
 * Who does something, for which unit. Always the first parameter of a verb: there is no hidden current user.
 *
 * @param person       who
 * @param name         the person's name as others read it
 * @param unit         the unit acted for, one at a time
 * @param municipality the municipality that the unit belongs to
 * @param roles        the person's roles in that unit, the inherited ones among them
 */
public record Actor(PersonId person, String name, UnitId unit, Municipality municipality, Set<Role> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether one of the roles gives the right; the only question a verb or a page asks of somebody's roles. */
  public boolean may(Right right) {
    return right.isHeldBy(roles);
  }

  /** How a verb begins that not everybody may: {@link RightMissing} for those. */
  public void require(Right right) {
    if (!may(right))
      throw new RightMissing(right);
  }
}
