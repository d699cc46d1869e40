package se.samnytta.notification;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Person;

/**
 * What letters bring along for calendars. A module above that tells of things with a time adds one as a bean. Both are asked
 * as the system, inside the transaction that marks the letter as sent.
 */
public interface Enclosures {

  /**
   * What a letter that leaves now brings along; nothing when the reader's calendar knows already, or should not know.
   *
   * @param matter what the letter is about
   * @param unit   the unit for which the reader has the matter, null when it is their own
   */
  Optional<Enclosure> of(String matter, @Nullable UnitId unit, Person reader);

  /** The letter has left with this in it. */
  void left(Enclosure enclosure, Instant at);
}
