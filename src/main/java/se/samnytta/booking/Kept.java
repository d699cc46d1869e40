package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.HoldChange;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Period;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Premises;

/** What a booking keeps, and what it would keep if it were other; under the lock of its items. */
@Component
class Kept {

  /** Promises that are to be other, and the line of each. */
  private record Plan(List<HoldChange> changes, List<Line> lines, @Nullable Instant from, @Nullable Instant until) {}

  private final HandOverStore handOvers;
  private final OfferStore offers;
  private final Premises premises;
  private final Holds holds;
  private final Clock clock;

  Kept(HandOverStore handOvers, OfferStore offers, Premises premises, Holds holds, Clock clock) {
    this.handOvers = handOvers;
    this.offers = offers;
    this.premises = premises;
    this.holds = holds;
    this.clock = clock;
  }

  /** Whether it could be kept so now; nothing is kept. */
  HoldOutcome tries(Booking booking, Amended after) {
    Plan plan = plan(booking, after);
    return holds.change(plan.changes, plan.from, plan.until, false);
  }

  /** Keeps it so, all of it or nothing. */
  HoldOutcome becomes(Booking booking, Amended after) {
    Plan plan = plan(booking, after);
    HoldOutcome outcome = holds.change(plan.changes, plan.from, plan.until, true);
    if (outcome instanceof HoldOutcome.Held)
      booking.lines().stream().filter(line -> line.kept() > 0 && after.quantity(line) == line.handedOver())
          .forEach(line -> holds.release(line.hold()));
    return outcome;
  }

  /** What has not been handed over and what is out; a line of which no more is to come keeps nothing of the kind. */
  private Plan plan(Booking booking, Amended after) {
    List<HoldChange> changes = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Line line : booking.lines())
      if (line.kept() > 0 && after.quantity(line) > line.handedOver()) {
        changes.add(new HoldChange(line.hold(), after.quantity(line) - line.handedOver()));
        lines.add(line);
      }
    for (HandOverStore.Out out : handOvers.out(booking.id())) {
      changes.add(new HoldChange(out.hold(), out.quantity()));
      lines.add(booking.line(out.line()).orElseThrow());
    }
    Period period = after.period();
    return period == null || after.samePeriod(booking)
        ? new Plan(changes, lines, null, null)
        : new Plan(changes, lines, period.from(), keptUntil(booking, period.lastDay()));
  }

  private Instant keptUntil(Booking booking, LocalDate lastDay) {
    return Requests.endOf(premises.openDays(booking.owner()).after(lastDay, bufferDays(booking)));
  }

  private int bufferDays(Booking booking) {
    return booking.lines().stream().mapToInt(line -> offers.find(line.listing()).map(each -> each.lending().bufferDays()).orElse(0))
        .max().orElse(0);
  }

  /** Says how many could be had then; for a longer loan, up to which open day it could be longer all the same. */
  StepOutcome notFree(Booking booking, Amended after, List<Integer> free) {
    LocalDate asked = after.onlyLastDay(booking);
    Period period = booking.period();
    if (asked != null && period != null)
      return notFreeUntil(booking, period, asked);
    Plan plan = plan(booking, after);
    int least = 0;
    for (int i = 1; i < free.size(); i++)
      if (free.get(i) < free.get(least))
        least = i;
    Line line = plan.lines.get(least);
    boolean held = plan.changes.get(least).hold().equals(line.hold());
    return new StepOutcome.NotFree(line.id(), Math.max(0, free.get(least)) + (held ? line.handedOver() : 0));
  }

  private StepOutcome notFreeUntil(Booking booking, Period period, LocalDate asked) {
    List<HoldId> all = plan(booking, Amended.of(booking, Change.lastDay(asked))).changes.stream().map(HoldChange::hold).toList();
    Instant free = holds.canLast(all, keptUntil(booking, asked));
    OpenDays open = premises.openDays(booking.owner());
    int buffer = bufferDays(booking);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    LocalDate now = period.lastDay().isBefore(today) ? today.minusDays(1) : period.lastDay();
    LocalDate latest = now.datesUntil(asked).skip(1)
        .takeWhile(day -> !Requests.endOf(open.after(day, buffer)).isAfter(free))
        .filter(open::isOpen)
        .reduce((_, later) -> later)
        .orElse(null);
    return new StepOutcome.NotFreeUntil(asked, latest);
  }
}
