package se.samnytta.security;

import java.util.regex.Pattern;

/** The check digit of Swedish organisation numbers and personal identity numbers. */
final class Luhn {

  private static final Pattern PERSONAL = Pattern.compile("(?:\\d{2})?\\d{2}(?:0\\d|1[0-2])(?:[0-2]\\d|3[01]|[6-8]\\d|9[01])[-+]?\\d{4}");

  private Luhn() {}

  /** Whether the last of the digits is what the others make it. */
  static boolean holds(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed / 10 + weighed % 10;
    }
    return sum % 10 == 0;
  }

  /** Whether the text is a personal identity number, which is never kept. */
  static boolean isPersonal(String text) {
    String digits = text.replaceAll("\\D", "");
    return PERSONAL.matcher(text).matches() && holds(digits.substring(digits.length() - 10));
  }
}
