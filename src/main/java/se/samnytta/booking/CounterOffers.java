package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.listing.Offered;

/**
 * Haggling about a swap before it is agreed on: instead of yes or no a side says what it would rather swap. That is kept from the
 * moment it is offered, all of it or nothing, and what falls away is free; then it is the other side's turn. An offer takes the place of
 * the one before it, whosever that was, and lapses as a request does.
 */
@Component
public class CounterOffers {

  private final BookingStore store;
  private final ApprovalStore approvals;
  private final ChangeStore versions;
  private final OnTheTable table;
  private final Approvers approvers;
  private final Requests requests;
  private final Desk desk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CounterOffers(BookingStore store, ApprovalStore approvals, ChangeStore versions, OnTheTable table, Approvers approvers, Requests requests,
      Desk desk, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.versions = versions;
    this.table = table;
    this.approvers = approvers;
    this.requests = requests;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Offers something else instead of what is on the table. Refused when it is the same, when nothing goes one way, when what is added is
   * not the receiver's or not to be seen, when some of it is not free, and when the owner's side would pay more than this person may spend.
   */
  @Transactional
  public StepOutcome offer(Actor actor, BookingId id, int version, CounterOffer offer) {
    Booking booking = desk.open(id);
    Side side = desk.side(actor, booking);
    if (!desk.stands(actor, booking, side))
      return new StepOutcome.NotYours();
    if (!booking.isSwap() || booking.state() != BookingState.REQUESTED)
      return new StepOutcome.NotNow(booking.state());
    if (offer.isAsItIs(booking))
      return actor.person().equals(booking.offeredBy()) ? desk.done(booking) : new StepOutcome.SameOffer();
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (side == Side.OWNER && offer.differenceOre() < 0
        && !approvers.mayApproveOwn(actor.person(), booking.owner(), new Money(-offer.differenceOre())))
      return new StepOutcome.CostsMore(new Money(-offer.differenceOre()));
    By by = By.of(actor, side);
    Optional<StepOutcome> refused = table.lay(booking, by, offer);
    return refused.orElseGet(() -> offered(booking, by, offer));
  }

  private StepOutcome offered(Booking before, By by, CounterOffer offer) {
    Instant now = clock.instant();
    store.offer(before.id(), offer.differenceOre(), requests.answerBy(before));
    store.touch(before.id());
    Booking booking = store.find(before.id()).orElseThrow();
    approvals.decide(booking.id(), new Approval(Side.OWNER, null, null, null), null);
    boolean costOpen = by.side() == Side.RECEIVER && !cost(booking, by, now);
    if (by.side() == Side.OWNER)
      approvals.drop(booking.id(), Side.RECEIVER);
    events.publishEvent(new CounterOffered(Parties.of(booking), by, booking.answerBy(), costOpen, offer.words()));
    if (by.side() == Side.RECEIVER && !costOpen && !booking.toPay().isZero())
      approved(booking, by, false, now);
    desk.refresh(before);
    desk.refresh(booking);
    return desk.done(booking);
  }

  /** Asks for a yes to what it costs the receiver, given at once by whoever may; answers whether nobody has to say more. */
  private boolean cost(Booking booking, By by, Instant now) {
    approvals.drop(booking.id(), Side.RECEIVER);
    if (booking.toPay().isZero())
      return true;
    boolean given = approvers.mayApproveOwn(by.person(), booking.receiver(), booking.toPay());
    approvals.ask(booking, given
        ? new Approval(Side.RECEIVER, Approval.Decision.APPROVED, by.person(), now)
        : new Approval(Side.RECEIVER, null, null, null));
    return given;
  }

  /** The receiver takes the owner's counter-offer. What it costs is approved by whoever may, if that is not the same person. */
  @Transactional
  public StepOutcome accept(Actor actor, BookingId id, int version) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.RECEIVER))
      return new StepOutcome.NotYours();
    if (!booking.countered())
      return booking.offeredBy() != null && booking.approval(Side.OWNER).filter(Approval::isGiven).isPresent()
          ? desk.done(booking)
          : new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (actor.person().equals(booking.offeredBy()))
      return new StepOutcome.OwnRequest();
    Instant now = clock.instant();
    By by = By.of(actor, Side.RECEIVER);
    ChangeStore.Waiting offer = versions.waiting(id).orElseThrow();
    versions.end(offer.id(), "DONE");
    approvals.step(booking, "ACCEPTED_OFFER", by, Side.RECEIVER, null, offer.id(), now);
    approvals.decide(id, new Approval(Side.OWNER, Approval.Decision.APPROVED, offer.by().person(), now), null);
    boolean agreed = cost(booking, by, now);
    if (agreed)
      store.move(id, BookingState.APPROVED, now);
    else
      store.touch(id);
    events.publishEvent(new OfferAccepted(Parties.of(booking), by, booking.answerBy(), !agreed));
    approved(booking, offer.by(), agreed, now);
    if (agreed && !booking.toPay().isZero())
      approved(booking, by, true, now);
    return desk.done(booking, agreed ? BookingState.APPROVED : BookingState.REQUESTED);
  }

  private void approved(Booking booking, By by, boolean agreed, Instant now) {
    approvals.step(booking, "APPROVED", by, by.side(), null, now);
    events.publishEvent(new BookingApproved(Parties.of(booking), by, by.side(), agreed));
  }

  /** Things of the receiver's that may be put on the table beside those that lie there, as whoever asks sees them. */
  @Transactional(readOnly = true)
  public List<Offered> others(Actor actor, BookingId id) {
    Booking booking = store.find(id).orElseThrow();
    Side side = desk.side(actor, booking);
    boolean haggled = booking.isSwap() && booking.state() == BookingState.REQUESTED && desk.stands(actor, booking, side);
    return haggled ? table.others(booking, side) : List.of();
  }
}
