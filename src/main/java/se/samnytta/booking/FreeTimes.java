package se.samnytta.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.FreeSteps;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.OpenDays;

/** What a calendar shows of an ad: how many are free on each of its days, and in the open hours of each for what is lent by the hour. */
public final class FreeTimes {

  /** What the owner lends by the hour: from the earliest moment until the latest day, and so long for itself after each loan. */
  record ByHours(Instant earliest, LocalDate latest, Duration buffer) {}

  private final LocalDate first;
  private final int days;
  private final FreeSteps free;
  private final OpenDays open;
  private final LocalDate earliest;
  private final @Nullable ByHours byHours;

  /**
   * Of so many days from the first.
   *
   * @param free     over all of these days, and the owner's own time after the last
   * @param earliest before it nothing can be had
   * @param byHours  null for what is not lent by the hour
   */
  FreeTimes(LocalDate first, int days, FreeSteps free, OpenDays open, LocalDate earliest, @Nullable ByHours byHours) {
    this.first = first;
    this.days = days;
    this.free = free;
    this.open = open;
    this.earliest = earliest;
    this.byHours = byHours;
  }

  /** How many are free on each of the days, none on days when nobody is there to hand it over or before it can be had. */
  public List<FreeDay> days() {
    return first.datesUntil(first.plusDays(days)).map(this::day).toList();
  }

  private FreeDay day(LocalDate day) {
    int whole = open.isOpen(day) && !day.isBefore(earliest) ? free.least(Period.ofDays(day, day)) : 0;
    return new FreeDay(day, whole, whole > 0 ? whole : on(day).stream().mapToInt(FreeSpan::free).reduce(whole, Math::max));
  }

  /**
   * How many are free in each open hour of one of the days and in the owner's hours after it, none in hours that have begun or are too
   * soon; nothing for what is not lent by the hour and when the owner is closed.
   */
  public List<FreeSpan> on(LocalDate day) {
    ByHours rules = byHours;
    if (rules == null)
      return List.of();
    boolean possible = !day.isBefore(earliest) && !day.isAfter(rules.latest);
    return OpenHours.of(open, day).stream().map(hour -> new FreeSpan(hour,
        possible && !hour.from().isBefore(rules.earliest)
            ? Math.max(0, free.least(new Period(hour.from(), hour.until().plus(rules.buffer))))
            : 0))
        .toList();
  }
}
