package se.samnytta.kernel;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognises Swedish personal identity numbers and coordination numbers (lag 2022:1697: day plus 60) in text, so that they
 * are never stored: a date with its four last signs, the last of them the check digit of the ten. Without a century they are
 * recognised by their hyphen or plus only, since ten digits in a row may be anything.
 */
public final class PersonalNumber {

  private static final Pattern LIKE_ONE = Pattern.compile("(?<![\\d-])(?:(?:19|20)(\\d{6})[-+]?|(\\d{6})[-+])(\\d{4})(?![\\d-])");

  private PersonalNumber() {}

  /** Whether the text holds one. */
  public static boolean isIn(String text) {
    return LIKE_ONE.matcher(text).results().anyMatch(PersonalNumber::isOne);
  }

  private static boolean isOne(MatchResult found) {
    String day = found.group(1) == null ? found.group(2) : found.group(1);
    return isDay(day) && checks(day + found.group(3));
  }

  /** Organisation numbers have at least 20 where a month would be. */
  private static boolean isDay(String digits) {
    int month = Integer.parseInt(digits.substring(2, 4));
    int day = Integer.parseInt(digits.substring(4, 6)) % 60;
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static boolean checks(String ten) {
    int sum = 0;
    for (int place = 0; place < 10; place++) {
      int digit = (ten.charAt(place) - '0') * (place % 2 == 0 ? 2 : 1);
      sum += digit / 10 + digit % 10;
    }
    return sum % 10 == 0;
  }
}
