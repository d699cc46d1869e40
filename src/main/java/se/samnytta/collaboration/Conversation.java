package se.samnytta.collaboration;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * A thread without what is said in it.
 *
 * @param mine whether whoever asks is on the owner's side
 */
record Conversation(ThreadId id, Subject subject, UnitId owner, @Nullable PersonId ownerContact, @Nullable UnitId receiver,
    @Nullable PersonId receiverContact, String title, String link, boolean mine) {}
