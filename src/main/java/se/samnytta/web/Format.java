package se.samnytta.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;

/**
 * How money, weights, measures, days and times are written, in one language. A number never parts from its unit at the end
 * of a line, and a minus is a real minus.
 */
public final class Format {

  /** Stands between two facts on a line. A line may end with the dot, never begin with it. */
  public static final String BETWEEN = "\u00a0· ";

  private static final char NBSP = '\u00a0';
  private static final long TONNE = 1_000_000;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final Map<Locale, Format> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Locale locale;
  private final boolean english;
  private final Map<String, DecimalFormat> numbers = new ConcurrentHashMap<>();
  private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

  private Format(Locale locale) {
    this.locale = locale;
    this.english = "en".equals(locale.getLanguage());
  }

  public static Format in(Locale locale) {
    return BY_LANGUAGE.computeIfAbsent(locale, Format::new);
  }

  /** 12 480 */
  public String number(long number) {
    return pattern("#,##0").format(number);
  }

  /** 12,5: at most that many decimals, none that say nothing. */
  public String number(BigDecimal number, int decimals) {
    return rounded(pattern("#,##0" + (decimals > 0 ? "." + "#".repeat(decimals) : "")), number);
  }

  /** 14 st */
  public String quantity(long count) {
    return number(count) + NBSP + (english ? count == 1 ? "pc" : "pcs" : "st");
  }

  /** 5 dagar */
  public String days(long count) {
    return number(count) + NBSP + (english ? count == 1 ? "day" : "days" : count == 1 ? "dag" : "dagar");
  }

  /** 12 480 kr, in whole kronor. */
  public String money(Money money) {
    return kronor(pattern("#,##0"), money);
  }

  /** 450 kr, but 12,50 kr where there are öre: what somebody pays. */
  public String price(Money money) {
    return money.ore() % 100 == 0 ? money(money) : moneyWithOre(money);
  }

  /** 3 812,50 kr, for invoices only. */
  public String moneyWithOre(Money money) {
    return kronor(pattern("#,##0.00"), money);
  }

  private String kronor(DecimalFormat digits, Money money) {
    String amount = rounded(digits, BigDecimal.valueOf(money.ore(), 2));
    return english ? "SEK" + NBSP + amount : amount + NBSP + "kr";
  }

  /** 77 kg CO₂e under a tonne, then 1,2 ton CO₂e; 0,4 kg under one kilogram. */
  public String co2e(long grams) {
    return mass(grams) + NBSP + "CO₂e";
  }

  /** 78,2 kg CO₂e, where a calculation is shown. */
  public String co2eExact(long grams) {
    return decimals(grams, 1000, 1) + NBSP + "kg" + NBSP + "CO₂e";
  }

  /** 41 kg, 1,2 ton, 0,4 kg. */
  public String weight(long grams) {
    return mass(grams);
  }

  private String mass(long grams) {
    long size = Math.abs(grams);
    if (size >= TONNE - 500)
      return decimals(grams, TONNE, size < 100 * TONNE ? 1 : 0) + NBSP + (english ? "tonnes" : "ton");
    return decimals(grams, 1000, size < 1000 ? 1 : 0) + NBSP + "kg";
  }

  /** 38 % of a share between 0 and 1. */
  public String percent(BigDecimal share) {
    return pattern("#,##0").format(share.movePointRight(2)) + (english ? "" : NBSP) + "%";
  }

  /** 38 %, nothing of nothing being 0 %. */
  public String percent(long part, long whole) {
    return percent(whole == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
  }

  /** 160 × 80 cm of lengths in millimetres; the unknown ones are left out, none at all gives an empty text. */
  public String measures(@Nullable Integer... millimetres) {
    String sides = Arrays.stream(millimetres).filter(Objects::nonNull).map(each -> decimals(each, 10, 1))
        .collect(Collectors.joining(NBSP + "×" + NBSP));
    return sides.isEmpty() ? "" : sides + NBSP + "cm";
  }

  /** 3 km; 400 m under a kilometre, in whole hundreds. */
  public String distance(long metres) {
    return metres < 950 ? Math.max(100, Math.round(metres / 100.0) * 100) + "" + NBSP + "m" : decimals(metres, 1000, 0) + NBSP + "km";
  }

  /** torsdag 10 december: the year is plain. */
  public String weekday(LocalDate day) {
    return day.format(dates("EEEE d MMMM"));
  }

  /** 19 november 2026 */
  public String date(LocalDate day) {
    return day.format(dates("d MMMM yyyy"));
  }

  /** 10 dec */
  public String shortDate(LocalDate day) {
    return day.format(dates("d MMM")).replace(".", "");
  }

  /** 2026-11-30, in tables and documents. */
  public String isoDate(LocalDate day) {
    return day.toString();
  }

  /** i dag, i går, otherwise 19 november 2026. */
  public String since(LocalDate day, LocalDate today) {
    if (day.equals(today))
      return english ? "today" : "i dag";
    return day.equals(today.minusDays(1)) ? english ? "yesterday" : "i går" : date(day);
  }

  /** i går kl. 15.42, otherwise 19 november 2026 kl. 15.42. */
  public String since(Instant moment, LocalDate today) {
    ZonedDateTime there = moment.atZone(Period.SWEDEN);
    return since(there.toLocalDate(), today) + " " + time(there.toLocalTime());
  }

  /** 23–27 november, 23 november–20 december, 30 december 2026–3 januari 2027; one day is one day. */
  public String days(LocalDate first, LocalDate last) {
    if (first.equals(last))
      return day(first);
    if (first.getYear() != last.getYear())
      return date(first) + "–" + date(last);
    return first.getMonth() == last.getMonth() ? first.getDayOfMonth() + "–" + day(last) : day(first) + "–" + day(last);
  }

  /** The days of a period, the last one included. */
  public String days(Period period) {
    return days(period.firstDay(), period.lastDay());
  }

  /** The days of a period; for hours tis 2 dec kl. 9–11.30, or lör 24 okt kl. 18–sön 25 okt kl. 10. */
  public String period(Period period) {
    if (period.isWholeDays())
      return days(period);
    LocalDate first = period.firstDay();
    LocalDate last = period.endDay();
    String from = shortWeekday(first) + " " + time(ClockTime.at(period.from()), first);
    String until = clock(period.until().atZone(Period.SWEDEN).toLocalTime()) + season(ClockTime.at(period.until()), last);
    return first.equals(last) ? from + "–" + until : from + "–" + shortWeekday(last) + " " + time(ClockTime.at(period.until()), last);
  }

  /** 9–10, within a day; a time that the clock shows twice says which of the two. */
  public String hour(Period hour) {
    ClockTime from = ClockTime.at(hour.from());
    ClockTime until = ClockTime.at(hour.until());
    return clock(from.time()) + season(from, hour.firstDay()) + "–" + clock(until.time()) + season(until, hour.endDay());
  }

  /** tis 2 dec */
  public String shortWeekday(LocalDate day) {
    return day.format(dates("EEE d MMM")).replace(".", "");
  }

  /** kl. 2.30; where the clock shows it twice, kl. 2.30 (sommartid). */
  public String time(ClockTime time, LocalDate day) {
    return time(time.time()) + season(time, day);
  }

  private String season(ClockTime time, LocalDate day) {
    if (!time.comesTwice(day))
      return "";
    return time.again() ? english ? " (winter time)" : " (vintertid)" : english ? " (summer time)" : " (sommartid)";
  }

  /** 2026-11-30 15:42, in documents that are read when today is long ago. */
  public String isoMoment(Instant moment) {
    return MOMENT.format(moment.atZone(Period.SWEDEN));
  }

  /** 10 december */
  public String day(LocalDate day) {
    return day.format(dates("d MMMM"));
  }

  /** kl. 15.42, kl. 9 */
  public String time(LocalTime time) {
    return (english ? "at " : "kl." + NBSP) + clock(time);
  }

  /** kl. 9–11 */
  public String times(LocalTime from, LocalTime until) {
    return (english ? "" : "kl." + NBSP) + clock(from) + "–" + clock(until);
  }

  /** vecka 48 */
  public String week(LocalDate day) {
    return (english ? "week" : "vecka") + NBSP + weekNumber(day);
  }

  /** 48, as the head of a row. */
  public int weekNumber(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private String clock(LocalTime time) {
    if (english)
      return time.format(dates("HH:mm"));
    return time.format(dates(time.getMinute() == 0 ? "H" : "H.mm"));
  }

  private DateTimeFormatter dates(String pattern) {
    return dates.computeIfAbsent(pattern, asked -> DateTimeFormatter.ofPattern(asked.replace(" MMM", NBSP + "MMM"), locale));
  }

  private String decimals(long number, long divisor, int decimals) {
    return number(BigDecimal.valueOf(number).divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP), decimals);
  }

  /** Rounded before it is written, so that a little less than nothing is 0 and not −0. */
  private static String rounded(DecimalFormat digits, BigDecimal number) {
    return digits.format(number.setScale(digits.getMaximumFractionDigits(), RoundingMode.HALF_UP));
  }

  /** One of its own for each number, as it keeps notes while it writes. */
  private DecimalFormat pattern(String pattern) {
    return (DecimalFormat) numbers.computeIfAbsent(pattern, this::read).clone();
  }

  private DecimalFormat read(String pattern) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    symbols.setGroupingSeparator(english ? ',' : NBSP);
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setMinusSign('−');
    var format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
