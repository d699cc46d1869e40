package se.samnytta.staffing.web;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.HireRefusal;
import se.samnytta.staffing.Breach;
import se.samnytta.staffing.WorkOutcome;
import se.samnytta.web.DayNames;
import se.samnytta.web.Fields;
import se.samnytta.web.Format;
import se.samnytta.web.Page;

/** Why something cannot be, in words, at the field that it is about. */
final class Words {

  /** Where the days of the week are said, by the way of saying when. */
  private static final Map<String, String> DAYS = Map.of(AskForm.TERM, "veckodag", AskForm.SHARE, "procent");

  private Words() {}

  /** måndag, onsdag och fredag */
  static String days(Page page, Collection<DayOfWeek> days) {
    List<String> names = days.stream().map(day -> page.t("staffing.weekday.in." + day.getValue())).toList();
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " " + page.t("staffing.and") + " " + names.getLast();
  }

  /** Notes at its field why work cannot be asked for so; 409 when others have it. */
  static void refuse(Page page, Fields fields, WorkOutcome outcome) {
    Format format = page.format();
    switch (outcome) {
      case WorkOutcome.Placed _ -> {
      }
      case WorkOutcome.NotFree(int free) -> fields.refuse("dag", "staffing.refusal.notFree", free);
      case WorkOutcome.Backwards _ -> fields.refuse("sista", "staffing.refusal.backwards");
      case WorkOutcome.NoShifts _ -> fields.refuse("veckodag", "staffing.refusal.noShifts");
      case WorkOutcome.NotThoseDays(var asked, var offered) ->
        fields.refuse(DAYS.getOrDefault(fields.typed("nar"), "dag"), "staffing.refusal.notThoseDays", days(page, asked),
            days(page, offered));
      case WorkOutcome.NotThoseHours(var day, var offered) -> fields.refuse(until(fields, day), "staffing.refusal.notThoseHours",
          page.t("staffing.weekday.in." + day.getValue()), Clocks.typed(offered.from()), Clocks.typed(offered.until()));
      case WorkOutcome.MoreThanAWeek _ -> fields.refuse("till", "staffing.refusal.moreThanAWeek");
      case WorkOutcome.MoreThanOffered(int most) -> fields.refuse("antal", "staffing.refusal.moreThanOffered", most);
      case WorkOutcome.AgainstTheLaw(var breaches) -> refuse(page, fields, "till", breaches);
      case WorkOutcome.Refused(var why) -> {
        switch (why) {
          case HireRefusal.OwnWork _ -> fields.refuse("vad", "staffing.refusal.own");
          case HireRefusal.NotOffered _ -> fields.refuse("vad", "staffing.refusal.notOffered");
          case HireRefusal.Suspended(var until, var reason) ->
            fields.refuse("vad", "staffing.refusal.suspended", format.weekday(until), reason);
          case HireRefusal.NoAgreement _ -> fields.refuse("vad", "staffing.refusal.noAgreement");
          case HireRefusal.AgreementEnds(var last) -> fields.refuse("sista", "staffing.refusal.agreementEnds", format.weekday(last));
          case HireRefusal.InThePast _ -> fields.refuse("dag", "staffing.refusal.inThePast");
          case HireRefusal.TooFarAhead(var latest) -> fields.refuse("dag", "staffing.refusal.tooFarAhead", format.weekday(latest));
          case HireRefusal.TooSoon(var earliest) -> fields.refuse("dag", "staffing.refusal.tooSoon", format.weekday(earliest));
          case HireRefusal.NotYet(var from) -> fields.refuse("dag", "staffing.refusal.tooSoon", format.weekday(from));
        }
      }
    }
  }

  /** Where the day ends: in hours of its own, or in those of all days. */
  private static String until(Fields fields, DayOfWeek day) {
    return DayNames.DAYS.entrySet().stream().filter(each -> each.getValue() == day).map(each -> "till-" + each.getKey())
        .filter(fields::has).findFirst().orElse("till");
  }

  static void refuse(Page page, Fields fields, String field, List<Breach> breaches) {
    Breach first = breaches.getFirst();
    fields.refuse(field, "staffing.law." + first.rule(), page.format().weekday(first.day()), hours(page, (int) first.minutes()));
  }

  /** 7,5 timmar. */
  static String hours(Page page, int minutes) {
    return page.t("staffing.hours", Clocks.hours(minutes));
  }

  static String at(@Nullable String text) {
    return text == null ? "" : text;
  }
}
