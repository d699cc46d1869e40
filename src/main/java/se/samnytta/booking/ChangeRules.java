package se.samnytta.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Offered;
import se.samnytta.organisation.Agreements;
import se.samnytta.organisation.OpenDays;
import se.samnytta.organisation.Premises;

/** What may still be changed in a booking, what the owner's terms say of it, and whose yes it needs. */
@Component
class ChangeRules {

  private final OfferStore offers;
  private final Requests requests;
  private final Approvers approvers;
  private final Agreements agreements;
  private final Premises premises;
  private final Clock clock;

  ChangeRules(OfferStore offers, Requests requests, Approvers approvers, Agreements agreements, Premises premises, Clock clock) {
    this.offers = offers;
    this.requests = requests;
    this.approvers = approvers;
    this.agreements = agreements;
    this.premises = premises;
    this.clock = clock;
  }

  /**
   * Whether so much can be changed at all. A swap is not changed. What has changed hands stays: no fewer than that, no other number of
   * a line of which all has, and no other beginning. Times of day are said of a loan by the hour alone, and have to exist.
   */
  static Optional<StepOutcome> tooLate(Booking booking, Change change) {
    Period period = booking.period();
    boolean loanDays = change.last() != null && period == null;
    boolean times = change.saysTimes() && (period == null || period.isWholeDays());
    if (booking.state().isOver() || booking.state() == BookingState.RETURNED || booking.isSwap() || booking.isWork() || loanDays || times
        || !booking.isUntouched() && beginsElse(booking, change))
      return Optional.of(new StepOutcome.NotNow(booking.state()));
    for (Map.Entry<LineId, Integer> each : change.quantities().entrySet()) {
      Line line = booking.line(each.getKey()).orElse(null);
      if (line == null)
        return Optional.of(new StepOutcome.TooMany(each.getKey(), 0));
      if (each.getValue() < Math.max(1, line.handedOver()))
        return Optional.of(new StepOutcome.TooFew(line.id(), Math.max(1, line.handedOver())));
      if (line.left() == 0 && each.getValue() != line.quantity())
        return Optional.of(new StepOutcome.NotNow(booking.state()));
    }
    return (period == null ? Optional.<Refusal>empty() : impossible(period, change)).map(StepOutcome.NotThatDay::new);
  }

  private static boolean beginsElse(Booking booking, Change change) {
    Period period = booking.period();
    if (period == null || period.isWholeDays())
      return change.first() != null && !change.first().equals(period == null ? booking.wantedDay() : period.firstDay());
    Change.Ends ends = change.ends(period);
    return !ends.from().on(ends.first()).equals(period.from());
  }

  private static Optional<Refusal> impossible(Period period, Change change) {
    Change.Ends ends = change.ends(period);
    if (period.isWholeDays())
      return change.last() != null && change.last().isBefore(ends.first()) ? Optional.of(new Refusal.Backwards()) : Optional.empty();
    if (!ends.from().exists(ends.first()))
      return Optional.of(HourRules.noSuchTime(ends.first(), ends.from()));
    if (!ends.until().exists(ends.last()))
      return Optional.of(HourRules.noSuchTime(ends.last(), ends.until()));
    if (ends.order() == 0)
      return Optional.of(new Refusal.NoLength());
    return ends.order() < 0 ? Optional.of(new Refusal.Backwards()) : Optional.empty();
  }

  /** What the owner's terms, or the house's, say against it. */
  Optional<StepOutcome> refusal(Booking booking, Amended after) {
    LocalDate today = today();
    Period period = after.period();
    if (period != null && period.lastDay().isBefore(today))
      return Optional.of(new StepOutcome.NotThatDay(new Refusal.InThePast()));
    OpenDays open = premises.openDays(booking.owner());
    for (Line line : booking.lines()) {
      Offered offered = line.operator() ? null : offers.find(line.listing()).orElse(null);
      Optional<StepOutcome> why = offered == null ? Optional.empty() : refusal(booking, after, line, offered, open);
      if (why.isPresent())
        return why;
    }
    return after.isMore(booking) ? refusesMore(booking, today) : Optional.empty();
  }

  private Optional<StepOutcome> refusal(Booking booking, Amended after, Line line, Offered offered, OpenDays open) {
    Period period = after.period();
    int quantity = after.quantity(line);
    if (quantity > line.quantity() && quantity - line.handedOver() > offered.exist())
      return Optional.of(new StepOutcome.TooMany(line.id(), line.handedOver() + offered.exist()));
    Wish wish = period == null
        ? Wish.keep(offered.id(), booking.term(), quantity, after.wantedDay())
        : Wish.during(offered.id(), booking.term(), quantity, period);
    boolean hours = period != null && !period.isWholeDays();
    var facts = new BookingRules.Facts(wish, offered, null, booking.receiver(), clock.instant(), open, null);
    Optional<Refusal> first = !after.movesFirst(booking)
        ? Optional.empty()
        : hours ? HourRules.refusesBeginning(facts) : BookingRules.refusesFirstDay(facts);
    Optional<Refusal> last = !after.movesLast(booking)
        ? Optional.empty()
        : hours ? HourRules.refusesEnd(facts) : BookingRules.refusesLastDay(facts);
    return first.or(() -> last).map(StepOutcome.NotThatDay::new);
  }

  /** A unit that may not borrow gets no more, and across a border nobody does without an agreement. */
  private Optional<StepOutcome> refusesMore(Booking booking, LocalDate today) {
    var suspended = premises.suspension(booking.receiver(), today);
    if (suspended.isPresent())
      return Optional.of(new StepOutcome.NoMore(new Refusal.Suspended(suspended.get().until(), suspended.get().reason())));
    boolean agreed = !booking.crossesABorder() || booking.lines().stream().map(line -> requests.topCategory(line.category()))
        .allMatch(category -> agreements.between(booking.ownerMunicipality(), booking.receiverMunicipality(), category).isPresent());
    return agreed ? Optional.empty() : Optional.of(new StepOutcome.AgreementOver());
  }

  /**
   * Whose yes it needs: the owner's for more, as the ad says, and that of somebody who may spend the receiver's money if it costs more
   * than was agreed on. A side that has not answered the request yet answers to it as it is then.
   */
  Set<Side> asks(Actor actor, Booking booking, Amended after) {
    Set<Side> asks = EnumSet.noneOf(Side.class);
    Money amount = after.amount(booking);
    if (after.isMore(booking) && !isOpen(booking, Side.OWNER) && ownerIsAsked(booking, amount))
      asks.add(Side.OWNER);
    if (amount.isMoreThan(booking.amount()) && !isOpen(booking, Side.RECEIVER)
        && !approvers.mayApproveOwn(actor.person(), booking.receiver(), amount))
      asks.add(Side.RECEIVER);
    return asks;
  }

  private static boolean isOpen(Booking booking, Side side) {
    return booking.approval(side).filter(Approval::isOpen).isPresent();
  }

  /** An owner whose ad nobody sees any more is asked. */
  private boolean ownerIsAsked(Booking booking, Money amount) {
    List<Line> lines = booking.lines();
    return lines.stream().map(line -> offers.find(line.listing()).filter(ad -> ad.state().isShown()).orElse(null))
        .anyMatch(ad -> ad == null || Requests.ownerIsAsked(Objects.requireNonNull(ad).approval(), booking.crossesABorder(), amount));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }
}
