package se.samnytta.notification;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** Whom to tell. People are looked up when the notice is told; who joins a unit later is not told of what was before. */
public sealed interface Recipient {

  /**
   * One person.
   *
   * @param unit the unit for which they have the matter, null when it is their own, as a saved search
   */
  record Someone(PersonId person, @Nullable UnitId unit) implements Recipient {}

  /** Those who act for the unit; when nobody does, whoever is a member, an approver or an administrator nearest above. */
  record People(UnitId unit) implements Recipient {}

  /** Those who approve for the unit; when nobody does, the administrator nearest above. */
  record Approvers(UnitId unit) implements Recipient {}

  static Recipient person(PersonId person, UnitId unit) {
    return new Someone(person, unit);
  }

  static Recipient person(PersonId person) {
    return new Someone(person, null);
  }

  static Recipient people(UnitId unit) {
    return new People(unit);
  }

  static Recipient approvers(UnitId unit) {
    return new Approvers(unit);
  }
}
