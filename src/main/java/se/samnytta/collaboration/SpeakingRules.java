package se.samnytta.collaboration;

import java.util.Optional;
import se.samnytta.kernel.PersonalNumber;
import se.samnytta.kernel.Signs;

/** What may be said. */
final class SpeakingRules {

  static final int MOST = 2_000;

  private SpeakingRules() {}

  /** The text as it is kept: one kind of line end, no space around it. */
  static String tidy(String typed) {
    return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** Why it cannot be said; nothing when it can. */
  static Optional<Said> refusal(String text) {
    if (Signs.anyHidden(text))
      return Optional.of(new Said.HiddenSigns());
    if (Signs.isBlank(text))
      return Optional.of(new Said.Empty());
    if (PersonalNumber.isIn(text))
      return Optional.of(new Said.PersonalNumber());
    return Signs.count(text) > MOST ? Optional.of(new Said.TooLong(MOST)) : Optional.empty();
  }
}
