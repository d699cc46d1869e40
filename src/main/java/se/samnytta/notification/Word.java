package se.samnytta.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.web.Format;

/** What stands in a place of a notice's text. Days, money and numbers are written in the reader's language. */
public sealed interface Word {

  record Text(String text) implements Word {}

  record Number(long number) implements Word {}

  record Day(LocalDate day) implements Word {}

  record Moment(Instant moment) implements Word {}

  record Amount(Money money) implements Word {}

  /** Somebody's own words, a title or a name. What does not show, such as line breaks, becomes a space. */
  static Word text(String text) {
    return new Text(text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip());
  }

  static Word number(long number) {
    return new Number(number);
  }

  static Word day(LocalDate day) {
    return new Day(day);
  }

  static Word moment(Instant moment) {
    return new Moment(moment);
  }

  static Word amount(Money money) {
    return new Amount(money);
  }

  /** As it is kept. */
  default String kept() {
    return switch (this) {
      case Text(String text) -> "t:" + text;
      case Number(long number) -> "n:" + number;
      case Day(LocalDate day) -> "d:" + day;
      case Moment(Instant moment) -> "m:" + moment;
      case Amount(Money money) -> "k:" + money.ore();
    };
  }

  /** What was kept. */
  static Word of(String kept) {
    String value = kept.substring(2);
    return switch (kept.substring(0, 2)) {
      case "t:" -> new Text(value);
      case "n:" -> new Number(Long.parseLong(value));
      case "d:" -> new Day(LocalDate.parse(value));
      case "m:" -> new Moment(Instant.parse(value));
      case "k:" -> new Amount(new Money(Long.parseLong(value)));
      default -> throw new IllegalArgumentException("not a word: " + kept);
    };
  }

  /** As the text takes it: numbers stay numbers, so that a text may choose its words by them. */
  default Object in(Format format) {
    return switch (this) {
      case Text(String text) -> text;
      case Number(long number) -> number;
      case Day(LocalDate day) -> format.weekday(day);
      case Moment(Instant moment) -> moment(format, moment.atZone(Period.SWEDEN));
      case Amount(Money money) -> format.price(money);
    };
  }

  private static String moment(Format format, ZonedDateTime moment) {
    return format.weekday(moment.toLocalDate()) + " " + format.time(moment.toLocalTime());
  }
}
