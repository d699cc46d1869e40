package se.samnytta.security.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import java.util.Optional;
import se.samnytta.security.DirectoryOutcome;

/** Outcomes and numbers, as the protocol says them. */
final class Outcomes {

  private Outcomes() {}

  /** The number under which it is kept. */
  static long kept(DirectoryOutcome outcome) {
    return switch (outcome) {
      case DirectoryOutcome.Kept(long id) -> id;
      case DirectoryOutcome.Taken(String what) -> throw new ConflictException("another has this " + what, ScimType.RFC7644.UNIQUENESS);
      case DirectoryOutcome.Refused(String why) -> throw new BadRequestException(why, ScimType.RFC7644.INVALID_VALUE);
      case DirectoryOutcome.NotThere() -> throw notThere();
    };
  }

  static ScimException notThere() {
    return new ResourceNotFoundException("there is no such resource");
  }

  /** A number of ours; anything else names nothing. */
  static long id(Optional<String> id) {
    return id.filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong).orElseThrow(Outcomes::notThere);
  }
}
