package se.samnytta.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/**
 * A role that a person has been given.
 *
 * @param substitutesFor whom the person stands in for, null when the role is their own
 */
public record RoleRecord(long id, GivenRole given, @Nullable PersonId substitutesFor) {

  /** Whether its last day has passed. */
  public boolean isOver(LocalDate today) {
    LocalDate to = given.to();
    return to != null && to.isBefore(today);
  }

  /** Whether its first day is still to come. */
  public boolean isToCome(LocalDate today) {
    LocalDate from = given.from();
    return from != null && from.isAfter(today);
  }
}
