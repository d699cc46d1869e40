package se.samnytta.kernel;

import java.util.Set;

/** What somebody may do, and the roles that let them: decided here and nowhere else. Verbs ask it to refuse, pages to hide. */
public enum Right {

  /** Manage the unit acted for and what lies below it: units, people, roles, settings, agreements. */
  ADMINISTER(Role.ADMIN),
  /** Read what everybody in the municipality has done. */
  READ_AUDIT(Role.AUDITOR, Role.ADMIN);

  private final Set<Role> roles;

  Right(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** Whether one of these roles gives the right. */
  public boolean isHeldBy(Set<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
