package se.samnytta.booking.web;

import org.jspecify.annotations.Nullable;
import se.samnytta.booking.NextStep;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;
import se.samnytta.web.Page;

/** The time that belongs to the day of a step, for what is lent by the hour. */
public final class Clocks {

  private Clocks() {}

  /** A space and kl. 9, when it is fetched or brought back then; nothing for other steps and for whole days. */
  public static String of(Page page, @Nullable Period period, @Nullable NextStep step) {
    if (period == null || step == null || period.isWholeDays())
      return "";
    return switch (step.kind()) {
      case PREPARE, FETCH -> " " + page.format().time(ClockTime.at(period.from()), period.firstDay());
      case RETURN -> " " + page.format().time(ClockTime.at(period.until()), period.endDay());
      default -> "";
    };
  }
}
