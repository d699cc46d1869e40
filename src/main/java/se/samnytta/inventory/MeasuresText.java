package se.samnytta.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures as people type them: {@code 160 x 80 cm}, {@code 1,6 × 0,8 m}, {@code 1200*800*144 mm}, {@code 160x80}. */
public final class MeasuresText {

  private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,3})?)";
  private static final String UNIT = "(mm|cm|dm|m)?";
  private static final String NEXT = "(?:\\s*[x×*]\\s*" + NUMBER + "\\s*" + UNIT + "(?![\\p{L}\\d]))?";
  private static final Pattern SIDES = Pattern
      .compile("(?<![\\p{L}\\d.,])" + NUMBER + "\\s*" + UNIT + "\\s*[x×*]\\s*" + NUMBER + "\\s*" + UNIT
          + "(?![\\p{L}&&[^x]])" + NEXT, Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE = Pattern.compile(NUMBER + "\\s*" + UNIT, Pattern.CASE_INSENSITIVE);

  private MeasuresText() {}

  /** A field that holds nothing else; nothing when it makes no sense. Without a unit it is centimetres. */
  public static Optional<Measures> read(String typed) {
    String plain = plain(typed);
    Matcher sides = SIDES.matcher(plain);
    if (sides.matches())
      return measures(sides);
    Matcher one = ONE.matcher(plain);
    return one.matches() ? measures(one) : Optional.empty();
  }

  /** The first measures in a text, with at least two sides; nothing when there are none. */
  public static Optional<Measures> find(String text) {
    Matcher sides = SIDES.matcher(plain(text));
    return sides.find() ? measures(sides) : Optional.empty();
  }

  /** The text with its measures written with a real sign for times and a unit. */
  public static String tidy(String text) {
    return SIDES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(written(found.group())));
  }

  private static String written(String sides) {
    String numbers = sides.strip().replaceAll("(?i)\\s*(mm|cm|dm|m)(?=\\s|$|[x×*])", "").replaceAll("\\s*[xX×*]\\s*", " × ");
    Matcher unit = Pattern.compile("(?i)(mm|cm|dm|m)\\s*$").matcher(sides);
    String end = sides.substring(sides.stripTrailing().length());
    return numbers.strip() + " " + (unit.find() ? unit.group(1).toLowerCase(Locale.ROOT) : "cm") + end;
  }

  private static Optional<Measures> measures(Matcher found) {
    List<String> numbers = new ArrayList<>();
    String unit = "cm";
    for (int group = 1; group <= found.groupCount(); group += 2)
      if (found.group(group) != null) {
        numbers.add(found.group(group));
        unit = found.group(group + 1) == null ? unit : found.group(group + 1).toLowerCase(Locale.ROOT);
      }
    String last = unit;
    List<Integer> sides = numbers.stream().map(number -> millimetres(number, last)).collect(Collectors.toList());
    if (sides.stream().anyMatch(side -> side < 1 || side > Measures.LONGEST_MM))
      return Optional.empty();
    return Optional.of(new Measures(sides.get(0), at(sides, 1), at(sides, 2)));
  }

  private static @Nullable Integer at(List<Integer> sides, int index) {
    return index < sides.size() ? sides.get(index) : null;
  }

  private static int millimetres(String number, String unit) {
    int factor = switch (unit) {
      case "mm" -> 1;
      case "dm" -> 100;
      case "m" -> 1000;
      default -> 10;
    };
    return new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.HALF_UP)
        .min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
  }

  private static String plain(String typed) {
    return typed.strip().replaceAll("[\\u00a0\\u202f\\u2009]", " ");
  }
}
