package se.samnytta.audit;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.PersonId;

/**
 * Somebody has read what the service knows about people, beyond what their work shows them anyway: published by the page that
 * shows it, written down by whoever keeps the access log.
 *
 * @param what  which page or file, as in "admin.person"
 * @param about whose data, null for a list of many
 */
public record PersonRead(Actor reader, String what, @Nullable PersonId about) {}
