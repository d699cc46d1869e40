package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.Premises;

/**
 * Changing what was agreed on: how many, how long, which days. Less is the receiver's own choice and goes at once. More has to be
 * free and within the owner's terms; the owner says yes to it as the ad says, and somebody who may spend the receiver's money if it
 * costs more than was agreed on. What is asked for is not kept: it has to be free when the last yes is given, too.
 */
@Component
public class Changes {

  private final BookingStore store;
  private final LineStore lines;
  private final ApprovalStore history;
  private final ChangeStore changes;
  private final ChangeRules rules;
  private final Kept kept;
  private final Approvers approvers;
  private final Premises premises;
  private final Desk desk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Changes(BookingStore store, LineStore lines, ApprovalStore history, ChangeStore changes, ChangeRules rules, Kept kept,
      Approvers approvers,
      Premises premises, Desk desk, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.lines = lines;
    this.history = history;
    this.changes = changes;
    this.rules = rules;
    this.kept = kept;
    this.approvers = approvers;
    this.premises = premises;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The receiver's wish for more or fewer, another last day, or other days; done at once, or asked of those whose yes it needs.
   * Another wish takes the place of one that is not answered yet.
   */
  @Transactional
  public StepOutcome change(Actor actor, BookingId id, int version, Change change) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    Optional<StepOutcome> tooLate = ChangeRules.tooLate(booking, change);
    if (tooLate.isPresent())
      return tooLate.get();
    Amended after = Amended.of(booking, change);
    ChangeStore.Asked asked = changes.asked(booking).orElse(null);
    if (asked != null && asked.after().equals(after))
      return asked(booking, after, asked.open());
    if (asked == null && after.isAsBefore(booking))
      return desk.done(booking);
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (after.isAsBefore(booking))
      return withdraw(booking, By.of(actor, Side.RECEIVER), Objects.requireNonNull(asked));
    Optional<StepOutcome> refused = rules.refusal(booking, after);
    if (refused.isPresent())
      return refused.get();
    Set<Side> asks = rules.asks(actor, booking, after);
    By by = By.of(actor, Side.RECEIVER);
    return asks.isEmpty() ? become(booking, by, after, asked, true) : ask(booking, by, after, asks, asked);
  }

  /** Another last day of a loan, today at the earliest. */
  @Transactional
  public StepOutcome lastDay(Actor actor, BookingId id, int version, LocalDate day) {
    return change(actor, id, version, Change.lastDay(day));
  }

  /** The last day of a loan that is a week longer, counted from today if it is over already: one on which the owner is open. */
  @Transactional(readOnly = true)
  public LocalDate aWeekLonger(UnitId owner, Period period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
    LocalDate from = period.lastDay().isBefore(today) ? today : period.lastDay();
    return premises.openDays(owner).openFrom(from.plusWeeks(1));
  }

  private static StepOutcome asked(Booking booking, Amended after, Set<Side> open) {
    LocalDate day = after.onlyLastDay(booking);
    return day != null && open.equals(Set.of(Side.OWNER)) ? new StepOutcome.Asked(day) : new StepOutcome.ChangeAsked(open);
  }

  private StepOutcome ask(Booking booking, By by, Amended after, Set<Side> asks, ChangeStore.@Nullable Asked before) {
    desk.lockItems(booking);
    if (kept.tries(booking, after) instanceof HoldOutcome.NotFree none)
      return kept.notFree(booking, after, none);
    if (before != null)
      changes.end(before.id(), "WITHDRAWN");
    long change = changes.insert(booking, after, by, asks, clock.instant());
    LocalDate day = after.onlyLastDay(booking);
    LocalDate longer = asks.equals(Set.of(Side.OWNER)) ? day : null;
    store.askLastDay(booking.id(), longer);
    store.touch(booking.id());
    history.step(booking, longer == null ? "ASKED_CHANGE" : "ASKED_LONGER", by, by.side(), day == null ? null : day.toString(), change,
        clock.instant());
    events.publishEvent(longer == null
        ? new ChangeAsked(Parties.of(booking), by, asks, after.amount(booking))
        : new LongerAsked(Parties.of(booking), by, longer));
    return asked(booking, after, asks);
  }

  /** The receiver does not ask for it any more; nothing asked for is nothing to take back. */
  @Transactional
  public StepOutcome withdraw(Actor actor, BookingId id, int version) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    ChangeStore.Asked asked = changes.asked(booking).orElse(null);
    if (asked == null)
      return desk.done(booking);
    return booking.version() == version
        ? withdraw(booking, By.of(actor, Side.RECEIVER), asked)
        : new StepOutcome.Stale(booking.state());
  }

  private StepOutcome withdraw(Booking booking, By by, ChangeStore.Asked asked) {
    end(booking, by, asked, "WITHDRAWN", "WITHDREW_CHANGE");
    events.publishEvent(new ChangeWithdrawn(Parties.of(booking), by));
    return desk.done(booking);
  }

  private void end(Booking booking, By by, ChangeStore.Asked asked, String state, String step) {
    changes.end(asked.id(), state);
    store.askLastDay(booking.id(), null);
    store.touch(booking.id());
    LocalDate day = asked.after().onlyLastDay(booking);
    history.step(booking, step, by, by.side(), day == null ? null : day.toString(), asked.id(), clock.instant());
  }

  /** The owner's answer to the wish for a loan that lasts until that day. */
  @Transactional
  public StepOutcome answerLonger(Actor actor, BookingId id, int version, LocalDate day, boolean yes) {
    Booking booking = desk.open(id);
    Period period = booking.period();
    boolean answered = period != null && booking.askedLastDay() == null && day.equals(period.lastDay()) == yes;
    boolean another = !answered && booking.askedLastDay() != null && !day.equals(booking.askedLastDay());
    return another && desk.stands(actor, booking, Side.OWNER)
        ? new StepOutcome.Stale(booking.state())
        : answer(actor, id, version, Side.OWNER, yes);
  }

  /** One side's answer to what the receiver has asked to change: the owner's, or that of somebody who may spend the money. */
  @Transactional
  public StepOutcome answer(Actor actor, BookingId id, int version, Side side, boolean yes) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, side))
      return new StepOutcome.NotYours();
    ChangeStore.Asked asked = changes.asked(booking).orElse(null);
    if (asked == null || !asked.open().contains(side))
      return answeredBefore(booking, asked, yes);
    Optional<StepOutcome> notTheirs = notTheirs(actor, booking, side, asked);
    if (notTheirs.isPresent())
      return notTheirs.get();
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    By by = By.of(actor, side);
    if (!yes)
      return refuse(booking, by, asked);
    if (isPast(asked.after()))
      return new StepOutcome.NotThatDay(new Refusal.InThePast());
    Optional<StepOutcome> tooLate = ChangeRules.tooLate(booking, asked.after().since(booking));
    if (tooLate.isPresent())
      return tooLate.get();
    return asked.open().size() == 1 ? become(booking, by, asked.after(), asked, false) : agree(booking, by, asked);
  }

  private StepOutcome answeredBefore(Booking booking, ChangeStore.@Nullable Asked asked, boolean yes) {
    boolean same = asked == null ? (yes ? "DONE" : "REFUSED").equals(changes.lastState(booking.id())) : yes;
    return same ? desk.done(booking) : new StepOutcome.NotNow(booking.state());
  }

  private Optional<StepOutcome> notTheirs(Actor actor, Booking booking, Side side, ChangeStore.Asked asked) {
    Money amount = asked.after().amount(booking);
    if (side == Side.OWNER)
      return actor.person().equals(asked.by()) ? Optional.of(new StepOutcome.OwnRequest()) : Optional.empty();
    boolean may = actor.person().equals(asked.by())
        ? approvers.mayApproveOwn(actor.person(), booking.receiver(), amount)
        : approvers.mayApprove(actor.person(), booking.receiver(), amount);
    return may ? Optional.empty() : Optional.of(new StepOutcome.NotYours());
  }

  private boolean isPast(Amended after) {
    Period period = after.period();
    return period != null && period.until().isBefore(clock.instant());
  }

  private StepOutcome refuse(Booking booking, By by, ChangeStore.Asked asked) {
    LocalDate day = by.side() == Side.OWNER ? booking.askedLastDay() : null;
    end(booking, by, asked, "REFUSED", day == null ? "REFUSED_CHANGE" : "REFUSED_LONGER");
    events.publishEvent(day == null
        ? new ChangeRefused(Parties.of(booking), by)
        : new LongerRefused(Parties.of(booking), by, day));
    return desk.done(booking);
  }

  private StepOutcome agree(Booking booking, By by, ChangeStore.Asked asked) {
    changes.answered(asked.id(), by.side());
    if (by.side() == Side.OWNER)
      store.askLastDay(booking.id(), null);
    store.touch(booking.id());
    history.step(booking, "AGREED_CHANGE", by, by.side(), null, asked.id(), clock.instant());
    events.publishEvent(new ChangeAgreed(Parties.of(booking), by));
    return desk.done(booking);
  }

  /** The booking is so from now on, if it can be kept so. */
  private StepOutcome become(Booking booking, By by, Amended after, ChangeStore.@Nullable Asked asked, boolean anew) {
    desk.lockItems(booking);
    if (kept.becomes(booking, after) instanceof HoldOutcome.NotFree none)
      return kept.notFree(booking, after, none);
    Instant now = clock.instant();
    if (asked != null)
      changes.end(asked.id(), anew ? "WITHDRAWN" : "DONE");
    long change = asked == null || anew ? changes.insert(booking, after, by, Set.of(), now) : asked.id();
    store.time(booking.id(), after.period(), after.wantedDay());
    booking.lines().forEach(line -> lines.quantity(line.id(), after.quantity(line), after.amount(booking, line)));
    store.amount(booking.id(), after.amount(booking));
    store.touch(booking.id());
    LocalDate day = after.onlyLastDay(booking);
    history.step(booking, "CHANGED", by, by.side(), day == null ? null : day.toString(), change, now);
    events.publishEvent(new BookingChanged(Parties.of(booking), by, after.what(booking), after.day(booking), null));
    desk.refresh(booking);
    return desk.done(booking);
  }
}
