package se.samnytta.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.HoldChange;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.Offered;
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
    if (period == null || after.samePeriod(booking))
      return new Plan(changes, lines, null, null);
    Instant until = keptUntil(booking, period);
    return new Plan(changes, lines, period.from(), isWithin(period, booking.period()) ? holds.canLast(holds(changes), until) : until);
  }

  /** Less time is not refused for the days that the owner has come to want between loans since: so many as there are will do. */
  private static boolean isWithin(Period less, @Nullable Period now) {
    return now != null && now.holds(less);
  }

  private static List<HoldId> holds(List<HoldChange> changes) {
    return changes.stream().map(HoldChange::hold).toList();
  }

  private Instant keptUntil(Booking booking, Period period) {
    return period.isWholeDays() ? keptUntil(booking, period.lastDay()) : period.until().plus(bufferHours(booking));
  }

  private Instant keptUntil(Booking booking, LocalDate lastDay) {
    return Requests.endOf(premises.openDays(booking.owner()).after(lastDay, bufferDays(booking)));
  }

  private int bufferDays(Booking booking) {
    return rules(booking).mapToInt(LendingRules::bufferDays).max().orElse(0);
  }

  private Duration bufferHours(Booking booking) {
    return Duration
        .ofHours(rules(booking).map(LendingRules::byTheHour).filter(Objects::nonNull).mapToInt(ByTheHour::buffer).max().orElse(0));
  }

  private Stream<LendingRules> rules(Booking booking) {
    return booking.lines().stream().flatMap(line -> offers.find(line.listing()).stream()).map(Offered::lending);
  }

  /** Says how many could be had then; for a longer loan, until when it could be longer all the same. */
  StepOutcome notFree(Booking booking, Amended after, HoldOutcome.NotFree none) {
    LocalDate asked = after.onlyLastDay(booking);
    Period period = booking.period();
    if (asked != null && period != null)
      return notFreeUntil(booking, period, asked);
    if (period != null && after.period() != null && after.onlyMovesLast(booking))
      return new StepOutcome.NotThatDay(notFreeAfter(booking, period, after));
    Plan plan = plan(booking, after);
    int least = none.scarcest();
    Line line = plan.lines.get(least);
    boolean held = plan.changes.get(least).hold().equals(line.hold());
    return new StepOutcome.NotFree(line.id(), Math.max(0, none.free().get(least)) + (held ? line.handedOver() : 0));
  }

  private Refusal notFreeAfter(Booking booking, Period now, Amended after) {
    Plan plan = plan(booking, after);
    Instant free = holds.canLast(holds(plan.changes), Objects.requireNonNull(plan.until));
    Instant latest = free.minus(bufferHours(booking)).truncatedTo(ChronoUnit.MINUTES);
    if (!latest.isAfter(now.until()))
      return new Refusal.NotFreeLonger();
    var there = latest.atZone(Period.SWEDEN);
    return new Refusal.NotFreeAfter(there.toLocalDate(), there.toLocalTime());
  }

  private StepOutcome notFreeUntil(Booking booking, Period period, LocalDate asked) {
    List<HoldId> all = holds(plan(booking, Amended.of(booking, Change.lastDay(asked))).changes);
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
