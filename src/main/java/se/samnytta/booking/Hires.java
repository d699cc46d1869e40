package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.Threads;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.Promise;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Offered;

/**
 * Bookings of work, as the module above that knows what work is moves them on: asked for, given a price by the owner, begun,
 * finished. Accepting the price, calling off and saying no are the verbs of {@link Bookings}, as for things. Always in the
 * caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Hires {

  private final BookingStore store;
  private final HireStore work;
  private final ApprovalStore approvals;
  private final HireRules rules;
  private final Desk desk;
  private final Holds holds;
  private final Threads threads;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Hires(BookingStore store, HireStore work, ApprovalStore approvals, HireRules rules, Desk desk, Holds holds, Threads threads,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.work = work;
    this.approvals = approvals;
    this.rules = rules;
    this.desk = desk;
    this.holds = holds;
    this.threads = threads;
    this.events = events;
    this.clock = clock;
  }

  /** Asks for work. What it needs is kept from that moment; {@link NotFound} for an ad that the actor cannot see. */
  public HireOutcome request(Actor actor, HireRequest request) {
    store.lockKey(request.key());
    List<BookingId> before = store.requestedBy(request.key(), actor.unit());
    if (!before.isEmpty())
      return new HireOutcome.Placed(before.getFirst());
    Offered offered = rules.offered(actor, request.listing());
    Optional<HireRefusal> refusal = rules.refusal(actor, offered, request.period());
    if (refusal.isPresent())
      return new HireOutcome.Refused(refusal.get());
    BookingDraft draft = rules.draft(actor, offered, request);
    Period kept = request.kept();
    if (kept == null)
      return new HireOutcome.Placed(insert(draft, request.anotherAccepts()));
    return switch (holds.place(List.of(new Promise(offered.item(), request.quantity(), kept.from(), kept.until(),
        "booking/" + request.key() + "/" + actor.unit() + "/work")))) {
      case HoldOutcome.Held(var held) ->
        new HireOutcome.Placed(insert(draft.with(List.of(draft.pieces().getFirst().kept(held.getFirst()))), request.anotherAccepts()));
      case HoldOutcome.NotFree(var free) -> new HireOutcome.NotFree(Math.max(0, free.getFirst()));
    };
  }

  private BookingId insert(BookingDraft draft, boolean anotherAccepts) {
    Instant now = clock.instant();
    BookingId id = store.insert(draft, BookingState.REQUESTED, now);
    if (anotherAccepts)
      work.letAnotherAccept(id);
    Booking booking = store.find(id).orElseThrow();
    By by = By.of(draft.asker(), Side.RECEIVER);
    threads.open(new Subject("booking", id.value()),
        new se.samnytta.collaboration.Sides.Between(draft.owner(), draft.ownerMunicipality(), null, draft.asker().unit(),
            draft.asker().person()),
        draft.pieces().getFirst().offered().title(), "/bokningar/" + id);
    approvals.ask(booking, new Approval(Side.OWNER, null, null, null));
    approvals.step(booking, "REQUESTED", by, Side.RECEIVER, draft.note(), now);
    events.publishEvent(new BookingRequested(Parties.of(booking), by, draft.answerBy(), EnumSet.of(Side.OWNER)));
    return id;
  }

  /** The booking, kept from change until the transaction ends; {@link NotFound} for what the asking unit cannot see. */
  public Booking open(BookingId id) {
    return desk.open(id);
  }

  /** Whether the actor acts on that side. */
  public boolean stands(Actor actor, Booking booking, Side side) {
    return desk.stands(actor, booking, side);
  }

  /**
   * The owner's yes, with a price that the receiver is asked to accept.
   *
   * @param agreed the time agreed on, null when the request said it
   * @return how many are free when it is not enough; nothing when all is well
   */
  public Optional<Integer> quote(Actor actor, Booking booking, Money price, @Nullable Period agreed, String message) {
    Instant now = clock.instant();
    if (agreed != null) {
      Optional<Integer> free = keep(booking, agreed);
      if (free.isPresent())
        return free;
    }
    store.amount(booking.id(), price);
    approvals.decide(booking.id(), new Approval(Side.OWNER, Approval.Decision.APPROVED, actor.person(), now), null);
    if (booking.approval(Side.RECEIVER).isPresent())
      approvals.decide(booking.id(), new Approval(Side.RECEIVER, null, null, null), null);
    else
      approvals.ask(booking, new Approval(Side.RECEIVER, null, null, null));
    store.answerBy(booking.id(), rules.answerBy(booking));
    store.touch(booking.id());
    approvals.step(booking, "APPROVED", By.of(actor, Side.OWNER), Side.OWNER, message, now);
    events.publishEvent(new BookingApproved(Parties.of(booking), By.of(actor, Side.OWNER), Side.OWNER, false));
    return Optional.empty();
  }

  /** Keeps what the work needs for the time that has been agreed on; answers how many are free when that is not enough. */
  private Optional<Integer> keep(Booking booking, Period agreed) {
    Line line = booking.lines().getFirst();
    holds.lock(List.of(line.item()));
    holds.release(line.hold());
    return switch (holds.place(List.of(new Promise(line.item(), line.quantity(), agreed.from(), agreed.until(),
        "booking/" + booking.id() + "/work/" + booking.version())))) {
      case HoldOutcome.Held(var held) -> {
        store.time(booking.id(), agreed, booking.wantedDay());
        work.hold(line.id(), held.getFirst());
        yield Optional.empty();
      }
      case HoldOutcome.NotFree(var free) -> Optional.of(Math.max(0, free.getFirst()));
    };
  }

  /** What was agreed on begins, or has been done already. */
  public void begin(Actor actor, Booking booking) {
    if (booking.state() == BookingState.HANDED_OVER || !booking.isWork())
      return;
    Instant now = clock.instant();
    store.move(booking.id(), BookingState.HANDED_OVER, now);
    approvals.step(booking, "HANDED_OVER", By.of(actor, Side.OWNER), Side.OWNER, null, now);
    events.publishEvent(new WorkBegun(Parties.of(booking), By.of(actor, Side.OWNER)));
  }

  /** Whose turn it is while the work goes on, null for the owner's as usual. */
  public void awaits(Booking booking, @Nullable Side side) {
    work.workAwaits(booking.id(), side);
  }

  /** All of it is done and confirmed, or nobody has said otherwise for a week; what somebody came along with has to be back, too. */
  public void finish(Booking booking, @Nullable Actor actor, @Nullable Side side, ClosedHow how) {
    if (!booking.isWork())
      work.hoursConfirmed(booking.id(), clock.instant());
    if (booking.isWork() || booking.returnConfirmed())
      desk.close(booking, actor == null || side == null ? null : By.of(actor, side), how);
  }

  /** The work ends earlier than it was agreed on; what is kept after that day is free again. */
  public void endsEarlier(Booking booking, LocalDate last) {
    Instant end = Requests.endOf(last);
    holds.moveEnds(booking.lines().stream().map(Line::hold).toList(), end);
    store.time(booking.id(), new Period(Objects.requireNonNull(booking.period()).from(), end), booking.wantedDay());
    store.touch(booking.id());
  }
}
