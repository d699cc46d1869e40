package se.samnytta.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/**
 * Somebody as the municipality's directory has them.
 *
 * @param id         0 for somebody who is not here yet
 * @param externalId what the directory knows them by
 * @param name       the whole name
 * @param groups     the groups they are in; the directory says so at the group
 */
public record DirectoryPerson(PersonId id, @Nullable String externalId, String userName, @Nullable String givenName,
    @Nullable String familyName, String name, String email, boolean active, @Nullable String department, @Nullable String title,
    @Nullable String userType, List<Group> groups, Instant created, Instant changed) {

  /** A group by its name. */
  public record Group(long id, String name) {}

  public DirectoryPerson {
    groups = List.copyOf(groups);
  }
}
