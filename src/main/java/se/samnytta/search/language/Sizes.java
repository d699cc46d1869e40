package se.samnytta.search.language;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What measures something, as one word: <i>80 x 160 cm</i>, <i>1,6x0,8 m</i> and <i>160×80</i> are all {@code 160x80}, and
 * <i>2 meter</i> is {@code 200cm}. The longer side stands first.
 */
final class Sizes {

  private static final String NUMBER = "(\\d{1,5}(?:[.,]\\d{1,2})?)";
  private static final String BY = " ?[x×*] ?";
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String BEGIN = "(?<![\\p{L}\\p{N}.,])";
  private static final Pattern SIDES = Pattern
      .compile(BEGIN + NUMBER + BY + NUMBER + "(?:" + BY + NUMBER + ")?(?: ?(mm|cm|m|meter)(?= |[.,;:)]|$))?" + END);
  private static final Pattern SIZE = Pattern.compile(BEGIN + NUMBER
      + " ?(?:(mm|cm|dm|m|meter|kg|kilo|gram|g|tums?|liter|l|kvm|m2|kvadratmeter|watt|kw|w|volt|gb|tb)" + END + "|(\"|''|′′|”))");
  private static final Pattern SIDES_WORD = Pattern.compile("\\d{1,7}(?:mm)?(?:x\\d{1,7}(?:mm)?){1,2}");

  private static final Map<String, Integer> MILLIMETRES = Map.of("mm", 1, "cm", 10, "dm", 100, "m", 1000, "meter", 1000);
  private static final Map<String, String> ALIKE = Map.of("tums", "tum", "kilo", "kg", "gram", "g", "liter", "l", "m2", "kvm",
      "kvadratmeter", "kvm",
      "watt", "w", "volt", "v");

  private Sizes() {}

  static String inOneWord(String text) {
    return SIZE.matcher(SIDES.matcher(text).replaceAll(Sizes::sides)).replaceAll(Sizes::size);
  }

  /** The other words that the measures of something are found by: each side, and each two of three. None for other words. */
  static List<String> within(String word) {
    if (!SIDES_WORD.matcher(word).matches())
      return List.of();
    List<String> sides = Arrays.asList(word.split("x", -1));
    Set<String> within = new LinkedHashSet<>();
    for (int at = 0; at < sides.size(); at++) {
      within.add(sides.get(at).endsWith("mm") ? sides.get(at) : sides.get(at) + "cm");
      for (int other = at + 1; other < sides.size(); other++)
        within.add(sides.get(at) + "x" + sides.get(other));
    }
    within.remove(word);
    return List.copyOf(within);
  }

  /** What is said in no unit is centimetres. */
  private static String sides(MatchResult found) {
    String unit = found.group(4) == null ? "cm" : found.group(4);
    return Stream.of(found.group(1), found.group(2), found.group(3)).filter(Sizes::isSaid).map(side -> millimetres(side, unit))
        .sorted(Collections.reverseOrder()).map(Sizes::side).collect(Collectors.joining("x", "", " "));
  }

  private static boolean isSaid(@Nullable String side) {
    return side != null;
  }

  private static String size(MatchResult found) {
    String unit = found.group(2) == null ? "tum" : found.group(2);
    if (MILLIMETRES.containsKey(unit)) {
      String side = side(millimetres(found.group(1), unit));
      return side.endsWith("mm") ? side + " " : side + "cm ";
    }
    String number = found.group(1).replaceFirst("[.,]0+$", "").replaceFirst("[.,]", "komma");
    return number + ALIKE.getOrDefault(unit, unit) + " ";
  }

  private static int millimetres(String number, String unit) {
    return new BigDecimal(number.replace(',', '.')).multiply(BigDecimal.valueOf(MILLIMETRES.getOrDefault(unit, 1))).intValue();
  }

  /** In centimetres without saying so, or else in millimetres. */
  private static String side(int millimetres) {
    return millimetres % 10 == 0 ? String.valueOf(millimetres / 10) : millimetres + "mm";
  }
}
