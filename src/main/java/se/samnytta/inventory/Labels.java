package se.samnytta.inventory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The numbers on labels, as somebody types or scans them. */
public final class Labels {

  /** What may stand on a label: letters, digits and hyphens, at most thirty. */
  private static final String ALLOWED = "[\\p{L}\\p{N}-]{1,30}";

  private Labels() {}

  /** Each once, in capitals; they stand apart by spaces, commas or line ends. */
  public static List<String> read(String typed) {
    return Stream.of(typed.toUpperCase(Locale.ROOT).split("[\\s,;\\p{Cc}]+")).filter(each -> !each.isEmpty()).distinct().toList();
  }

  /** Whether it can stand on a label. */
  public static boolean isLabel(String word) {
    return word.matches(ALLOWED);
  }
}
