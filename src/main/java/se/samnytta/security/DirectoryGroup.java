package se.samnytta.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;

/**
 * A group as the municipality's directory has it.
 *
 * @param id 0 for one that is not here yet
 */
public record DirectoryGroup(long id, @Nullable String externalId, String name, List<Member> members, Instant created, Instant changed) {

  /** Somebody in the group. */
  public record Member(PersonId person, String name) {}

  public DirectoryGroup {
    members = List.copyOf(members);
  }
}
