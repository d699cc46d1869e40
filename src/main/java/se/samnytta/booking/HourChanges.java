package se.samnytta.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.LendingRules.ByTheHour;
import se.samnytta.listing.Offered;
import se.samnytta.organisation.Premises;

/**
 * Another end of a loan by the hour, as {@link Changes} has it for days: shorter is the receiver's own choice, longer has to be
 * free and within the owner's terms.
 */
@Component
public class HourChanges {

  private final BookingStore store;
  private final LineStore lines;
  private final ApprovalStore history;
  private final ChangeStore changes;
  private final HandOverStore handOvers;
  private final OfferStore offers;
  private final Approvers approvers;
  private final Premises premises;
  private final Desk desk;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HourChanges(BookingStore store, LineStore lines, ApprovalStore history, ChangeStore changes, HandOverStore handOvers, OfferStore offers,
      Approvers approvers,
      Premises premises, Desk desk, Holds holds, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.lines = lines;
    this.history = history;
    this.changes = changes;
    this.handOvers = handOvers;
    this.offers = offers;
    this.approvers = approvers;
    this.premises = premises;
    this.desk = desk;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /** Lets the loan end then instead. An owner who wants to answer each request is not gone past: longer is refused there. */
  @Transactional
  public StepOutcome until(Actor actor, BookingId id, int version, LocalDate day, ClockTime time) {
    Booking booking = desk.open(id);
    Period period = booking.period();
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    if (period == null || booking.isWork() || period.isWholeDays() || booking.state().isOver() || booking.state() == BookingState.RETURNED)
      return new StepOutcome.NotNow(booking.state());
    if (time.exists(day) && time.on(day).equals(period.until()))
      return desk.done(booking);
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    Optional<Refusal> refused = refusal(booking, period, day, time);
    return refused.<StepOutcome>map(StepOutcome.NotThatDay::new)
        .orElseGet(() -> end(actor, booking, period,
            new Amended(Amended.of(booking).quantities(), new Period(period.from(), time.on(day)), booking.wantedDay())));
  }

  private StepOutcome end(Actor actor, Booking booking, Period before, Amended after) {
    Period period = Objects.requireNonNull(after.period());
    boolean longer = after.isMore(booking);
    Money amount = after.amount(booking);
    if (longer && !mayAlways(booking))
      return new StepOutcome.NotThatDay(new Refusal.OwnerAnswersLonger());
    if (amount.isMoreThan(booking.amount()) && !approvers.mayApprove(actor.person(), booking.receiver(), amount))
      return new StepOutcome.CostsMore(amount);
    desk.lockItems(booking);
    Instant until = period.until().plus(buffer(booking));
    if (holds.moveEnds(holdsOf(booking), until) instanceof HoldOutcome.NotFree)
      return new StepOutcome.NotThatDay(notFree(booking, before, until));
    return changed(booking, By.of(actor, Side.RECEIVER), after, period);
  }

  private static boolean mayAlways(Booking booking) {
    boolean byRule = booking.approval(Side.OWNER).map(each -> each.isGiven() && each.by() == null).orElse(false);
    return byRule || booking.state() == BookingState.REQUESTED;
  }

  /** Says until when it could be all the same. */
  private Refusal notFree(Booking booking, Period before, Instant until) {
    Instant latest = holds.canLast(holdsOf(booking), until).minus(buffer(booking)).truncatedTo(ChronoUnit.MINUTES);
    if (!latest.isAfter(before.until()))
      return new Refusal.NotFreeLonger();
    var there = latest.atZone(Period.SWEDEN);
    return new Refusal.NotFreeAfter(there.toLocalDate(), there.toLocalTime());
  }

  private StepOutcome changed(Booking booking, By by, Amended after, Period period) {
    Instant now = clock.instant();
    changes.asked(booking).ifPresent(asked -> changes.end(asked.id(), "WITHDRAWN"));
    long change = changes.insert(booking, after, by, Set.of(), now);
    store.time(booking.id(), period, booking.wantedDay());
    booking.lines().forEach(line -> lines.quantity(line.id(), line.quantity(), after.amount(booking, line)));
    store.touch(booking.id());
    store.amount(booking.id(), after.amount(booking));
    history.step(booking, "CHANGED", by, by.side(), period.endDay().toString(), change, now);
    Booking amended = desk.open(booking.id());
    events.publishEvent(new BookingChanged(Parties.of(amended), by, BookingChanged.What.LAST_DAY, period.endDay(), null));
    desk.refresh(booking);
    return desk.done(amended);
  }

  private Optional<Refusal> refusal(Booking booking, Period period, LocalDate day, ClockTime time) {
    for (Line line : booking.lines()) {
      Offered offered = line.operator() ? null : offers.find(line.listing()).orElse(null);
      if (offered == null)
        continue;
      Wish wish = Wish.hours(offered.id(), booking.term(), line.quantity(), period.firstDay(), ClockTime.at(period.from()), day, time);
      Optional<Refusal> why = HourRules.refusesEnd(new BookingRules.Facts(wish, offered, null, booking.receiver(), clock.instant(),
          premises.openDays(booking.owner()), null));
      if (why.isPresent())
        return why;
    }
    return Optional.empty();
  }

  private Duration buffer(Booking booking) {
    return Duration.ofHours(booking.lines().stream().map(line -> offers.find(line.listing()).orElse(null)).filter(Objects::nonNull)
        .map(each -> each.lending().byTheHour()).filter(Objects::nonNull).mapToInt(ByTheHour::buffer).max().orElse(0));
  }

  /** What is kept and what is out, for what has not come back. */
  private List<HoldId> holdsOf(Booking booking) {
    List<HoldId> all = new ArrayList<>();
    booking.lines().stream().filter(line -> line.kept() > 0).map(Line::hold).forEach(all::add);
    handOvers.out(booking.id()).stream().map(HandOverStore.Out::hold).filter(hold -> !all.contains(hold)).forEach(all::add);
    return all;
  }
}
