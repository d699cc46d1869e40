package se.samnytta.collaboration;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Who talks in a thread. */
public sealed interface Sides {

  UnitId owner();

  Municipality municipality();

  /** Who answers by mail for the owner; the others of the unit are told by the bell. Null for all of them by mail. */
  @Nullable
  PersonId ownerContact();

  /** The owner and whoever the thing is shown to. */
  record OwnerAndReaders(UnitId owner, Municipality municipality, @Nullable PersonId ownerContact) implements Sides {}

  /** Two units and nobody else. */
  record Between(UnitId owner, Municipality municipality, @Nullable PersonId ownerContact, UnitId receiver,
      @Nullable PersonId receiverContact) implements Sides {}
}
