package se.samnytta.booking;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;

/** The word of whoever has got something, or got it back: that all is well, and whether it would have been bought new. */
@Component
public class Receipts {

  private final BookingStore store;
  private final ApprovalStore history;
  private final IncidentStore incidents;
  private final Desk desk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Receipts(BookingStore store, ApprovalStore history, IncidentStore incidents, Desk desk, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.history = history;
    this.incidents = incidents;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /** All is well: the receiver's word that a gift came, the owner's that a loan is back. What never came is free again. */
  @Transactional
  public StepOutcome confirmReceipt(Actor actor, BookingId id, int version) {
    Booking booking = desk.open(id);
    Side side = booking.isLoan() ? Side.OWNER : Side.RECEIVER;
    if (!desk.stands(actor, booking, side))
      return new StepOutcome.NotYours();
    if (booking.state() == BookingState.CLOSED || booking.returnConfirmed())
      return desk.done(booking);
    BookingState from = booking.isLoan() ? BookingState.RETURNED : BookingState.HANDED_OVER;
    if (booking.state() != from || booking.isWork() || booking.isSwap() || booking.isLoan() && incidents.anyOpen(id))
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (booking.awaitsHours()) {
      store.confirmReturn(id, clock.instant());
      return desk.done(booking);
    }
    desk.close(booking, By.of(actor, side), ClosedHow.CONFIRMED);
    return desk.done(booking, BookingState.CLOSED);
  }

  /** Whether the receiver would have bought new; asked once, when the thing has come. */
  @Transactional
  public StepOutcome answerWouldHaveBought(Actor actor, BookingId id, WouldHaveBought answer) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    if (booking.handedOverAt() == null)
      return new StepOutcome.NotNow(booking.state());
    if (!store.wouldHaveBought(id, answer))
      return store.wouldHaveBought(id).equals(Optional.of(answer)) ? desk.done(booking) : new StepOutcome.NotNow(booking.state());
    history.step(booking, "ANSWERED", By.of(actor, Side.RECEIVER), Side.RECEIVER, answer.name(), clock.instant());
    events.publishEvent(new WouldHaveBoughtAnswered(Parties.of(booking), By.of(actor, Side.RECEIVER), answer));
    return desk.done(booking);
  }
}
