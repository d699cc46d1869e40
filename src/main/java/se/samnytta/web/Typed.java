package se.samnytta.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Signs;

/** What people type, understood: numbers with spaces and units, money, days in words. Nothing when it makes no sense. */
final class Typed {

  private static final Pattern NUMBER = Pattern.compile("([−-]?)(\\d{1,3}(?: \\d{3})+|\\d{1,12})(?:[.,](\\d{1,6}))? ?(\\p{L}*)\\.?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
  private static final Pattern SLASH = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:[ /-](\\d{4}))?");
  private static final Pattern WORDS = Pattern.compile("(?:\\p{L}+,? )?(?:den )?(\\d{1,2})(?:\\.|:e|:a)? (\\p{L}+)\\.?(?: (\\d{4}))?");
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
  private static final Pattern CLOCK = Pattern.compile("(?:kl\\.? ?|klockan |at )?(\\d{1,2})(?:[.:]?(\\d{2}))?(?: ?h)?");
  private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Typed() {}

  static String tidy(String typed) {
    return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  static String printable(String name) {
    String clean = Signs.shown(name, "?");
    return clean.substring(0, Math.min(40, clean.length()));
  }

  static Optional<Long> wholeNumber(String typed) {
    Matcher number = NUMBER.matcher(spaces(typed));
    if (!number.matches() || number.group(3) != null || !List.of("", "st", "styck", "pcs").contains(unit(number)))
      return Optional.empty();
    return Optional.of(decimal(number).longValueExact());
  }

  static Optional<BigDecimal> decimal(String typed) {
    Matcher number = NUMBER.matcher(spaces(typed));
    return number.matches() && unit(number).isEmpty() ? Optional.of(decimal(number)) : Optional.empty();
  }

  static Optional<Money> kronor(String typed) {
    String plain = spaces(typed).replaceFirst("[:,]-$", "").replaceFirst("^(?i:sek) ?", "");
    Matcher number = NUMBER.matcher(plain);
    if (!number.matches() || !List.of("", "kr", "kronor", "sek").contains(unit(number)))
      return Optional.empty();
    BigDecimal ore = decimal(number).movePointRight(2).stripTrailingZeros();
    return ore.signum() < 0 || ore.scale() > 0 ? Optional.empty() : Optional.of(new Money(ore.longValueExact()));
  }

  static Optional<Long> scaled(String typed, String plainUnit, Map<String, Long> factors) {
    Matcher number = NUMBER.matcher(spaces(typed));
    if (!number.matches())
      return Optional.empty();
    Long factor = factors.get(unit(number).isEmpty() ? plainUnit : unit(number));
    if (factor == null || decimal(number).signum() < 0)
      return Optional.empty();
    return Optional.of(decimal(number).multiply(BigDecimal.valueOf(factor)).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  static Optional<LocalDate> day(String typed, LocalDate today, LocalDate from) {
    String plain = spaces(typed).toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(plain);
    if (iso.matches())
      return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), from);
    Matcher slash = SLASH.matcher(plain);
    if (slash.matches())
      return date(slash.group(3), Integer.parseInt(slash.group(2)), slash.group(1), from);
    Matcher words = WORDS.matcher(plain);
    return words.matches() ? date(words.group(3), month(words.group(2)), words.group(1), from) : relative(plain, today);
  }

  static Optional<LocalTime> time(String typed) {
    Matcher clock = CLOCK.matcher(spaces(typed).toLowerCase(Locale.ROOT));
    if (!clock.matches())
      return Optional.empty();
    int hour = Integer.parseInt(clock.group(1));
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }

  static Optional<UUID> uuid(String typed) {
    return UUID_FORM.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
  }

  private static Optional<LocalDate> relative(String plain, LocalDate today) {
    return switch (plain) {
      case "idag", "i dag", "today" -> Optional.of(today);
      case "imorgon", "i morgon", "tomorrow" -> Optional.of(today.plusDays(1));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> date(@Nullable String year, int month, String day, LocalDate from) {
    try {
      LocalDate date = LocalDate.of(year == null ? from.getYear() : Integer.parseInt(year), month, Integer.parseInt(day));
      return Optional.of(year == null && date.isBefore(from) ? date.plusYears(1) : date);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The month's number, 0 for none; "maj" and "may" both begin as no other month does, after "mar" is ruled out. */
  private static int month(String word) {
    for (int i = 0; i < MONTHS.size(); i++)
      if (word.startsWith(MONTHS.get(i)) || i == 9 && word.startsWith("oct"))
        return i + 1;
    return 0;
  }

  private static String spaces(String typed) {
    return typed.strip().replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ");
  }

  private static String unit(Matcher number) {
    return number.group(4).toLowerCase(Locale.ROOT);
  }

  private static BigDecimal decimal(Matcher number) {
    String decimals = number.group(3) == null ? "" : "." + number.group(3);
    var size = new BigDecimal(number.group(2).replace(" ", "") + decimals);
    return number.group(1).isEmpty() ? size : size.negate();
  }
}
