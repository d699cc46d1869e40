package se.samnytta.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.OpeningHours;

/** The hours in which somebody is there, one after the other as they pass; the first and the last may be cut short. */
final class OpenHours {

  private static final Duration HOUR = Duration.ofHours(1);

  private OpenHours() {}

  /** Those of the day: 23 or 25 at most when the clocks change, none when it is closed. */
  static List<Period> of(OpenDays open, LocalDate day) {
    List<OpeningHours> openings = open.hoursOn(day);
    List<Period> hours = new ArrayList<>();
    Period whole = Period.ofDays(day, day);
    for (Instant hour = whole.from(); hour.isBefore(whole.until()); hour = hour.plus(HOUR)) {
      Instant begins = hour;
      openings.stream().flatMap(each -> within(each, begins).stream()).forEach(hours::add);
    }
    return hours;
  }

  private static Optional<Period> within(OpeningHours open, Instant hour) {
    LocalTime shown = ClockTime.at(hour).time();
    long opens = Math.max(0, shown.until(open.from(), ChronoUnit.MINUTES));
    long closes = Math.min(60, shown.until(open.until(), ChronoUnit.MINUTES));
    return opens < closes
        ? Optional.of(new Period(hour.plus(Duration.ofMinutes(opens)), hour.plus(Duration.ofMinutes(closes))))
        : Optional.empty();
  }
}
