package se.samnytta.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.Threads;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;
import se.samnytta.organisation.People;
import se.samnytta.organisation.Premises;
import se.samnytta.organisation.Unit;
import se.samnytta.organisation.Units;

/** Letting another unit of the same municipality have what was booked; the papers, the notices and the conversation follow. */
@Component
public class Receivers {

  private final BookingStore store;
  private final ApprovalStore history;
  private final ChangeStore changes;
  private final Approvers approvers;
  private final Threads threads;
  private final People people;
  private final Units units;
  private final Premises premises;
  private final Desk desk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Receivers(BookingStore store, ApprovalStore history, ChangeStore changes, Approvers approvers, Threads threads, People people,
      Units units, Premises premises, Desk desk, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.history = history;
    this.changes = changes;
    this.approvers = approvers;
    this.threads = threads;
    this.people = people;
    this.units = units;
    this.premises = premises;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /** Units that the actor may let have what one of the two got from the other: those they act for, in the receiver's municipality. */
  @Transactional(readOnly = true)
  public Map<UnitId, String> others(Actor actor, UnitId owner, UnitId receiver) {
    List<Unit> all = new ArrayList<>(units.openBelow(actor.unit()));
    people.unitsOf(actor.person()).stream().filter(unit -> maySpeakFor(actor.person(), unit)).map(units::openBelow).forEach(all::addAll);
    Unit now = units.get(receiver);
    Map<UnitId, String> others = new LinkedHashMap<>();
    all.stream().filter(unit -> unit.municipality().equals(now.municipality()) && !unit.id().equals(owner) && !unit.id().equals(receiver))
        .forEach(unit -> others.putIfAbsent(unit.id(), unit.name()));
    return others;
  }

  private boolean maySpeakFor(PersonId person, UnitId unit) {
    return people.actor(person, unit).filter(actor -> actor.may(Right.BOOK)).isPresent();
  }

  /**
   * Another receiver, before anything has changed hands. Whoever lets it go on acts for both units, and may spend the other's money
   * if it costs any. What was asked to change and is not answered falls.
   */
  @Transactional
  public StepOutcome passOn(Actor actor, BookingId id, int version, UnitId to) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    if (to.equals(booking.receiver()))
      return desk.done(booking);
    if (booking.state().isOver() || !booking.isUntouched() || booking.isSwap() || booking.state() == BookingState.RETURNED)
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (!others(actor, booking.owner(), booking.receiver()).containsKey(to))
      return new StepOutcome.NotThatUnit();
    var suspended = premises.suspension(to, LocalDate.ofInstant(clock.instant(), Period.SWEDEN));
    if (suspended.isPresent())
      return new StepOutcome.NoMore(new Refusal.Suspended(suspended.get().until(), suspended.get().reason()));
    boolean costs = !booking.toPay().isZero();
    if (costs && !approvers.mayApproveOwn(actor.person(), to, booking.toPay()))
      return new StepOutcome.CostsMore(booking.toPay());
    if (booking.approval(Side.RECEIVER).filter(Approval::isOpen).isPresent())
      return new StepOutcome.NotNow(booking.state());
    passOn(booking, By.of(actor, Side.RECEIVER), to, costs);
    return desk.done(booking);
  }

  private void passOn(Booking booking, By by, UnitId to, boolean costs) {
    Optional<ChangeStore.Asked> asked = changes.asked(booking);
    asked.ifPresent(each -> changes.end(each.id(), "WITHDRAWN"));
    store.askLastDay(booking.id(), null);
    if (costs)
      history.decide(booking.id(), new Approval(Side.RECEIVER, Approval.Decision.APPROVED, by.person(), clock.instant()), null);
    long change = changes.insertReceiver(booking, to, by, clock.instant());
    history.step(booking, "CHANGED", by, by.side(), null, change, clock.instant());
    threads.passOn(new Subject("booking", booking.id().value()), to, by.person());
    if (!store.passOn(booking.id(), to, by.person()))
      throw new IllegalStateException("booking " + booking.id() + " did not go to unit " + to);
    Parties parties = new Parties(booking.id(), booking.version(), booking.term(), booking.owner(), booking.ownerMunicipality(), to,
        booking.receiverMunicipality());
    events.publishEvent(new BookingChanged(parties, by, BookingChanged.What.RECEIVER, null, booking.receiver()));
  }
}
