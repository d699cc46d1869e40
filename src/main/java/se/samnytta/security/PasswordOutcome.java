package se.samnytta.security;

import se.samnytta.kernel.PersonId;

/** What became of choosing a password. */
public sealed interface PasswordOutcome {

  record Chosen(PersonId person) implements PasswordOutcome {}

  record Refused(PasswordFlaw flaw) implements PasswordOutcome {}

  /** The password so far was another. */
  record Wrong() implements PasswordOutcome {}

  /** The link has been used, or its time is out. */
  record LinkEnded() implements PasswordOutcome {}
}
