package se.samnytta.kernel;

import java.util.regex.Pattern;

/** What a text consists of: how many signs, whether some are hidden, whether there is anything to read. */
public final class Signs {

  /** Controls, halves of pairs, what is no character, and marks that turn around what stands after them. */
  private static final Pattern HIDDEN = Pattern
      .compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");
  private static final Pattern NOTHING_TO_READ = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

  private Signs() {}

  /** As people count them, and PostgreSQL: a sign beyond the first plane is one. */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The first so many of them. */
  public static String first(String text, int most) {
    return text.substring(0, text.offsetByCodePoints(0, Math.min(most, count(text))));
  }

  /** Whether something in it shows on no page, or changes how the rest shows. Line ends and tabs do not count. */
  public static boolean anyHidden(String text) {
    return HIDDEN.matcher(text).find();
  }

  /** The text with another sign in the place of each hidden one. */
  public static String shown(String text, String instead) {
    return HIDDEN.matcher(text).replaceAll(instead);
  }

  /** Whether there is nothing but space, and signs without a shape. */
  public static boolean isBlank(String text) {
    return NOTHING_TO_READ.matcher(text).matches();
  }
}
