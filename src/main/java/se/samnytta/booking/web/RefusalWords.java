package se.samnytta.booking.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import se.samnytta.booking.Refusal;
import se.samnytta.booking.Wish;

/** How each refusal is worded, and at which field of a form it belongs. */
final class RefusalWords {

  private RefusalWords() {}

  static CartView.Wrong of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.OwnThing _ -> words("ownThing");
      case Refusal.NotBookableYet _ -> words("notBookableYet");
      case Refusal.NotOffered _ -> words("notOffered");
      case Refusal.Changed(var now) -> words("changed", now.ore() / 100);
      case Refusal.NoQuantity _ -> words("noQuantity");
      case Refusal.MoreThanExist(int exist) -> words("moreThanExist", exist);
      case Refusal.NoPeriod _ -> words("noPeriod");
      case Refusal.Backwards _ -> words("backwards");
      case Refusal.InThePast _ -> words("inThePast");
      case Refusal.TooFarAhead(var latest) -> words("tooFarAhead", asDate(latest));
      case Refusal.TooSoon(var earliest) -> words("tooSoon", asDate(earliest));
      case Refusal.TooShort(int days) -> words("tooShort", days);
      case Refusal.TooLong(int days) -> words("tooLong", days);
      case Refusal.OnlyByTheDay _ -> words("onlyByTheDay");
      case Refusal.OnlyByTheHour _ -> words("onlyByTheHour");
      case Refusal.NoSuchTime(var day, var time, var next) -> words("noSuchTime", asDate(day), asDate(time), asDate(next));
      case Refusal.NoLength _ -> words("noLength");
      case Refusal.TooSoonAt(var day, var earliest) -> words("tooSoonAt", asDate(day), asDate(earliest));
      case Refusal.NotFreeAfter(var day, var time) -> words("notFreeAfter", asDate(day), asDate(time));
      case Refusal.NotFreeLonger _ -> words("notFreeLonger");
      case Refusal.TooFewHours(int hours) -> words("tooFewHours", hours);
      case Refusal.TooManyHours(int hours) -> words("tooManyHours", hours);
      case Refusal.ClosedThen(_, var day, var opens, var closes) -> words("closedThen", asDate(day), asDate(opens), asDate(closes));
      case Refusal.NotYet(var from) -> words("notYet", asDate(from));
      case Refusal.ClosedDay(var day, var open) -> words("closedDay", asDate(day), asDate(open));
      case Refusal.NothingInReturn _ -> words("nothingInReturn");
      case Refusal.NotYoursToGive _ -> words("notYoursToGive");
      case Refusal.NoOperator _ -> words("noOperator");
      case Refusal.OperatorByTheHour _ -> words("operatorByTheHour");
      case Refusal.Suspended(var until, var reason) -> words("suspended", asDate(until), reason);
    };
  }

  static String field(Wish wish, Refusal refusal) {
    return switch (refusal) {
      case Refusal.OwnThing _,Refusal.NotBookableYet _,Refusal.NotOffered _,Refusal.Changed _,Refusal.Suspended _ -> "satt";
      case Refusal.NoQuantity _,Refusal.MoreThanExist _ -> "antal";
      case Refusal.Backwards _,Refusal.TooShort _,Refusal.TooLong _ -> "till";
      case Refusal.NoPeriod _,Refusal.InThePast _,Refusal.TooFarAhead _,Refusal.TooSoon _,Refusal.NotYet _ -> "dag";
      case Refusal.ClosedDay(var day, _) -> day.equals(wish.first()) ? "dag" : "till";
      case Refusal.OnlyByTheDay _,Refusal.OnlyByTheHour _ -> "tid";
      case Refusal.NotFreeAfter _,Refusal.NotFreeLonger _ -> "till-kl";
      case Refusal.NoLength _,Refusal.TooFewHours _,Refusal.TooManyHours _ -> "till-kl";
      case Refusal.TooSoonAt _ -> "kl";
      case Refusal.ClosedThen(boolean atTheStart, _, _, _) -> atTheStart ? "kl" : "till-kl";
      case Refusal.NoSuchTime(_, var time, _) -> isFirst(wish, time) ? "kl" : "till-kl";
      case Refusal.NothingInReturn _,Refusal.NotYoursToGive _ -> "byte";
      case Refusal.NoOperator _,Refusal.OperatorByTheHour _ -> "med";
    };
  }

  private static boolean isFirst(Wish wish, LocalTime time) {
    Wish.Hours hours = wish.hours();
    return hours != null && hours.from().time().equals(time);
  }

  /** A time as the texts format it, on a day on which all times exist. */
  static Date asDate(LocalTime time) {
    return Date.from(LocalDate.EPOCH.atTime(time).atZone(ZoneId.systemDefault()).toInstant());
  }

  /** A day as the texts format it; noon, so that no time zone moves it. */
  static Date asDate(LocalDate day) {
    return Date.from(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant());
  }

  private static CartView.Wrong words(String key, Object... args) {
    return new CartView.Wrong("booking.refusal." + key, List.of(args));
  }
}
