package se.samnytta.collaboration;

import java.util.Optional;
import java.util.regex.Pattern;
import se.samnytta.kernel.PersonalNumber;

/** What may be said. */
final class SpeakingRules {

  static final int MOST = 2_000;
  private static final Pattern HIDDEN = Pattern
      .compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");
  private static final Pattern NOTHING_TO_READ = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

  private SpeakingRules() {}

  /** The text as it is kept: one kind of line end, no space around it. */
  static String tidy(String typed) {
    return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** Why it cannot be said; nothing when it can. */
  static Optional<Said> refusal(String text) {
    if (HIDDEN.matcher(text).find())
      return Optional.of(new Said.HiddenSigns());
    if (NOTHING_TO_READ.matcher(text).matches())
      return Optional.of(new Said.Empty());
    if (PersonalNumber.isIn(text))
      return Optional.of(new Said.PersonalNumber());
    return text.codePointCount(0, text.length()) > MOST ? Optional.of(new Said.TooLong(MOST)) : Optional.empty();
  }
}
