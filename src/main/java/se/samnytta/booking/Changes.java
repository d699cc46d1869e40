package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.Price;
import se.samnytta.listing.Quote;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Premises;

/**
 * Changing what was agreed on. Fewer and shorter is the receiver's own choice; longer has to be free, within the owner's
 * terms, and the owner says yes to it unless such requests go through by themselves.
 */
@Component
public class Changes {

  private final BookingStore store;
  private final ApprovalStore history;
  private final HandOverStore handOvers;
  private final OfferStore offers;
  private final Approvers approvers;
  private final Premises premises;
  private final Desk desk;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Changes(BookingStore store, ApprovalStore history, HandOverStore handOvers, OfferStore offers, Approvers approvers, Premises premises,
      Desk desk, Holds holds,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.history = history;
    this.handOvers = handOvers;
    this.offers = offers;
    this.approvers = approvers;
    this.premises = premises;
    this.desk = desk;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /** Fewer of some lines, before anything has changed hands; none of a line is to cancel or to ask anew. */
  @Transactional
  public StepOutcome fewer(Actor actor, BookingId id, int version, Map<LineId, Integer> quantities) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    if (booking.state().isOver() || !booking.isUntouched() || booking.isSwap() || booking.isWork())
      return new StepOutcome.NotNow(booking.state());
    if (booking.lines().stream().allMatch(line -> line.quantity() == quantities.getOrDefault(line.id(), line.quantity()))
        && booking.lines().stream().map(Line::id).toList().containsAll(quantities.keySet()))
      return desk.done(booking);
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    for (Map.Entry<LineId, Integer> each : quantities.entrySet()) {
      int most = booking.line(each.getKey()).map(Line::quantity).orElse(0);
      if (each.getValue() < 1 || each.getValue() > most)
        return new StepOutcome.TooMany(each.getKey(), most);
    }
    desk.lockItems(booking);
    quantities.forEach((line, quantity) -> shrink(booking, booking.line(line).orElseThrow(), quantity));
    return changed(booking, By.of(actor, Side.RECEIVER), null, true);
  }

  private void shrink(Booking booking, Line line, int quantity) {
    if (quantity == line.quantity())
      return;
    if (!holds.shrink(line.hold(), quantity))
      throw new IllegalStateException("what line " + line.id() + " has left is not held");
    store.quantity(line.id(), quantity, amount(booking, line, quantity, booking.period()));
  }

  /**
   * Another last day of a loan. Shorter goes at once; for longer the receiver asks the owner, unless the owner lets such
   * requests through. What somebody else has been promised by then is not asked for.
   */
  @Transactional
  public StepOutcome lastDay(Actor actor, BookingId id, int version, LocalDate day) {
    Booking booking = desk.open(id);
    Period period = booking.period();
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    if (period == null || booking.isWork() || booking.state().isOver() || booking.state() == BookingState.RETURNED)
      return new StepOutcome.NotNow(booking.state());
    if (day.equals(booking.askedLastDay()))
      return new StepOutcome.Asked(day);
    if (day.equals(period.lastDay()) && booking.askedLastDay() == null)
      return desk.done(booking);
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    Optional<StepOutcome> refused = refusal(booking, period, day);
    if (refused.isPresent())
      return refused.get();
    By by = By.of(actor, Side.RECEIVER);
    if (!day.isAfter(period.lastDay()))
      return move(booking, by, period, day);
    Money amount = amount(booking, period, day);
    if (amount.isMoreThan(booking.amount()) && !approvers.mayApprove(actor.person(), booking.receiver(), amount))
      return new StepOutcome.CostsMore(amount);
    boolean byRule = booking.approval(Side.OWNER).map(each -> each.isGiven() && each.by() == null).orElse(false);
    return byRule || booking.state() == BookingState.REQUESTED ? move(booking, by, period, day) : ask(booking, by, period, day);
  }

  /** The last day of a loan that is a week longer, counted from today if it is over already: one on which the owner is open. */
  @Transactional(readOnly = true)
  public LocalDate aWeekLonger(UnitId owner, Period period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    LocalDate from = period.lastDay().isBefore(today) ? today : period.lastDay();
    return premises.openDays(owner).openFrom(from.plusWeeks(1));
  }

  private Optional<StepOutcome> refusal(Booking booking, Period period, LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    if (day.isBefore(today))
      return Optional.of(new StepOutcome.NotThatDay(new Refusal.InThePast()));
    if (day.isBefore(period.firstDay()))
      return Optional.of(new StepOutcome.NotThatDay(new Refusal.Backwards()));
    OpenDays openDays = premises.openDays(booking.owner());
    for (Line line : booking.lines()) {
      Offered offered = offers.find(line.listing()).orElse(null);
      if (offered == null)
        continue;
      Wish wish = Wish.loan(offered.id(), booking.term(), line.quantity(), period.firstDay(), day);
      Optional<Refusal> why = BookingRules
          .refusesLastDay(new BookingRules.Facts(wish, offered, null, booking.receiver(), today, openDays, null));
      if (why.isPresent())
        return why.map(StepOutcome.NotThatDay::new);
    }
    return Optional.empty();
  }

  private StepOutcome ask(Booking booking, By by, Period period, LocalDate day) {
    Instant until = keptUntil(booking, day);
    if (holds.canLast(holdsOf(booking), until).isBefore(until))
      return notFree(booking, period, day);
    store.askLastDay(booking.id(), day);
    store.touch(booking.id());
    history.step(booking, "ASKED_LONGER", by, by.side(), day.toString(), clock.instant());
    events.publishEvent(new LongerAsked(Parties.of(booking), by, day));
    return new StepOutcome.Asked(day);
  }

  /** The owner's answer to the wish for a loan that lasts until that day. */
  @Transactional
  public StepOutcome answerLonger(Actor actor, BookingId id, int version, LocalDate day, boolean yes) {
    Booking booking = desk.open(id);
    Period period = booking.period();
    if (!desk.stands(actor, booking, Side.OWNER))
      return new StepOutcome.NotYours();
    if (period == null || booking.state().isOver() || booking.state() == BookingState.RETURNED)
      return new StepOutcome.NotNow(booking.state());
    if (booking.askedLastDay() == null && day.equals(period.lastDay()) == yes)
      return desk.done(booking);
    if (booking.version() != version || !day.equals(booking.askedLastDay()))
      return new StepOutcome.Stale(booking.state());
    By by = By.of(actor, Side.OWNER);
    if (yes)
      return move(booking, by, period, day);
    store.askLastDay(id, null);
    store.touch(id);
    history.step(booking, "REFUSED_LONGER", by, Side.OWNER, day.toString(), clock.instant());
    events.publishEvent(new LongerRefused(Parties.of(booking), by, day));
    return desk.done(booking);
  }

  private StepOutcome move(Booking booking, By by, Period period, LocalDate day) {
    desk.lockItems(booking);
    if (holds.moveEnds(holdsOf(booking), keptUntil(booking, day)) instanceof HoldOutcome.NotFree)
      return notFree(booking, period, day);
    store.endsAt(booking.id(), Requests.endOf(day));
    Period now = Period.ofDays(period.firstDay(), day);
    booking.lines().forEach(line -> store.quantity(line.id(), line.quantity(), amount(booking, line, line.quantity(), now)));
    return changed(booking, by, day, false);
  }

  private Instant keptUntil(Booking booking, LocalDate lastDay) {
    return Requests.endOf(premises.openDays(booking.owner()).after(lastDay, bufferDays(booking)));
  }

  /** Says up to which open day it could be longer all the same. */
  private StepOutcome notFree(Booking booking, Period period, LocalDate asked) {
    Instant free = holds.canLast(holdsOf(booking), keptUntil(booking, asked));
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

  /** What is kept and what is out, for what has not come back. */
  private List<HoldId> holdsOf(Booking booking) {
    List<HoldId> all = new ArrayList<>();
    booking.lines().stream().filter(line -> line.left() > 0).map(Line::hold).forEach(all::add);
    handOvers.out(booking.id()).stream().map(HandOverStore.Out::hold).filter(hold -> !all.contains(hold)).forEach(all::add);
    return all;
  }

  private int bufferDays(Booking booking) {
    return booking.lines().stream().mapToInt(line -> offers.find(line.listing()).map(each -> each.lending().bufferDays()).orElse(0))
        .max().orElse(0);
  }

  private StepOutcome changed(Booking booking, By by, @Nullable LocalDate day, boolean fewer) {
    store.touch(booking.id());
    Booking now = desk.open(booking.id());
    store.amount(booking.id(), now.lines().stream().map(Line::amount).reduce(Money.ZERO, Money::plus));
    history.step(booking, "CHANGED", by, by.side(), day == null ? null : day.toString(), clock.instant());
    events.publishEvent(new BookingChanged(Parties.of(booking), by, day, fewer));
    desk.refresh(booking);
    return desk.done(now);
  }

  private static Money amount(Booking booking, Period period, LocalDate day) {
    Period longer = Period.ofDays(period.firstDay(), day);
    return booking.lines().stream().map(line -> amount(booking, line, line.quantity(), longer)).reduce(Money.ZERO, Money::plus);
  }

  /** What was asked for it when it was booked. */
  private static Money amount(Booking booking, Line line, int quantity, @Nullable Period period) {
    Price price = line.price();
    return price == null ? Money.ZERO : Quote.of(Offer.priced(booking.term(), price), quantity, period);
  }
}
