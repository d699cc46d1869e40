package se.samnytta.booking.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.util.TimeZone;

/** The clocks of Sweden as iCalendar tells of them: the rule that has held since 1996. */
final class Sweden {

  private static final String ID = "Europe/Stockholm";
  private static final int SPRING = 3;
  private static final int AUTUMN = 10;

  private Sweden() {}

  static TimezoneAssignment clocks() {
    var zone = new VTimezone(ID);
    zone.addDaylightSavingsTime(turn(new DaylightSavingsTime(), "CEST", 1, 2, SPRING, new DateTimeComponents(1996, 3, 31, 2, 0, 0, false)));
    zone.addStandardTime(turn(new StandardTime(), "CET", 2, 1, AUTUMN, new DateTimeComponents(1996, 10, 27, 3, 0, 0, false)));
    return new TimezoneAssignment(TimeZone.getTimeZone(ID), zone);
  }

  private static <T extends Observance> T turn(T observance, String name, int hoursBefore, int hoursAfter, int month,
      DateTimeComponents first) {
    observance.addTimezoneName(name);
    observance.setTimezoneOffsetFrom(new UtcOffset(true, hoursBefore, 0));
    observance.setTimezoneOffsetTo(new UtcOffset(true, hoursAfter, 0));
    observance.setDateStart(new DateStart(new ICalDate(first, true)));
    observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY).byMonth(month).byDay(-1, DayOfWeek.SUNDAY).build());
    return observance;
  }
}
