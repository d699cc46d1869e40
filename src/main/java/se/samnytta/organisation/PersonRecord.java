package se.samnytta.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/**
 * A person as their administrator sees them.
 *
 * @param version   changes with every change
 * @param active    whether they may sign in
 * @param leftOn    their last day, null while nobody has said that they leave
 * @param roles     the roles in the administrator's units, those that are over among them
 * @param elsewhere how many roles hold in units that the administrator does not see
 */
public record PersonRecord(PersonId id, int version, PersonDetails details, boolean active, @Nullable LocalDate leftOn,
    List<RoleRecord> roles, int elsewhere) {

  public PersonRecord {
    roles = List.copyOf(roles);
  }

  /** How things stand with somebody. */
  public enum State {
    /** Entered, and has not signed in yet. */
    INVITED,
    /** May sign in. */
    ACTIVE,
    /** Has a last day ahead. */
    LEAVING,
    /** Works here no longer. */
    LEFT
  }

  public State state() {
    if (active)
      return leftOn == null ? State.ACTIVE : State.LEAVING;
    return leftOn == null ? State.INVITED : State.LEFT;
  }
}
