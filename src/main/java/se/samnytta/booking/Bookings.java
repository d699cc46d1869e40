package se.samnytta.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.collaboration.Sides;
import se.samnytta.collaboration.Subject;
import se.samnytta.collaboration.Threads;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.HoldOutcome;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.Promise;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Regret;
import se.samnytta.kernel.Right;
import se.samnytta.listing.Availability;
import se.samnytta.listing.ListingId;

/**
 * Asking for things and agreeing on it: request, approve, decline, cancel, make ready. What follows when things change hands
 * is {@link HandOvers}. A verb keeps the booking's row, then its items in the order of their ids, until its transaction ends; whoever comes
 * second sees what the first one wrote.
 */
@Component
public class Bookings {

  private final BookingStore store;
  private final ApprovalStore approvals;
  private final Availability ads;
  private final Requests requests;
  private final Approvers approvers;
  private final Desk desk;
  private final Holds holds;
  private final Threads threads;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bookings(BookingStore store, ApprovalStore approvals, Availability ads, Requests requests, Approvers approvers, Desk desk, Holds holds,
      Threads threads, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.approvals = approvals;
    this.ads = ads;
    this.requests = requests;
    this.approvers = approvers;
    this.desk = desk;
    this.holds = holds;
    this.threads = threads;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks for everything in the request, or for nothing of it. What is asked for is kept from that moment.
   *
   * @throws NotFound when the actor cannot see one of the ads
   */
  @Transactional
  public RequestOutcome request(Actor actor, BookingRequest request) {
    actor.require(Right.BOOK);
    List<BookingId> before = placed(actor, request.key());
    if (!before.isEmpty())
      return new RequestOutcome.Placed(before);
    Requests.Read read = requests.read(actor, request);
    List<RequestOutcome.TermsNotMet.Refused> refused = requests.refusals(read);
    if (!refused.isEmpty())
      return new RequestOutcome.TermsNotMet(refused);
    var lenders = requests.withoutAgreement(read);
    if (!lenders.isEmpty())
      return new RequestOutcome.NoAgreement(lenders);
    return place(requests.drafts(read));
  }

  /** What the same press of the button has placed already; waits for one that is under way. */
  List<BookingId> placed(Actor actor, UUID key) {
    store.lockKey(key);
    return store.requestedBy(key, actor.unit());
  }

  private RequestOutcome place(List<BookingDraft> drafts) {
    List<BookingDraft.Piece> pieces = drafts.stream().flatMap(draft -> draft.pieces().stream()).toList();
    List<Promise> promises = drafts.stream().flatMap(BookingDraft::promises).toList();
    if (promises.size() == 1) {
      // A look before anything is kept from change: whoever comes too late for the one thing they want need not wait for those before them.
      Promise only = promises.getFirst();
      int free = holds.free(only.item(), only.from(), only.until());
      if (free < only.quantity())
        return RequestOutcome.NotFree.of(pieces, List.of(free));
    }
    ads.lock(listings(drafts));
    return switch (holds.place(promises)) {
      case HoldOutcome.Held(var kept) -> new RequestOutcome.Placed(insert(drafts, kept));
      case HoldOutcome.NotFree(var free) -> RequestOutcome.NotFree.of(pieces, free);
    };
  }

  private List<BookingId> insert(List<BookingDraft> drafts, List<HoldId> kept) {
    var next = kept.iterator();
    List<BookingId> ids = new ArrayList<>();
    for (BookingDraft draft : drafts)
      ids.add(insert(draft.with(draft.pieces().stream().map(piece -> piece.kept(next.next())).toList())));
    ads.refresh(listings(drafts));
    return ids;
  }

  private static List<ListingId> listings(List<BookingDraft> drafts) {
    return drafts.stream().flatMap(draft -> draft.pieces().stream()).map(piece -> piece.offered().id()).toList();
  }

  private BookingId insert(BookingDraft draft) {
    Instant now = clock.instant();
    List<Approval> asked = asked(draft, now);
    boolean agreed = asked.stream().allMatch(Approval::isGiven);
    BookingId id = store.insert(draft, agreed ? BookingState.APPROVED : BookingState.REQUESTED, now);
    Booking booking = store.find(id).orElseThrow();
    By by = By.of(draft.asker(), Side.RECEIVER);
    threads.open(new Subject("booking", id.value()), new Sides.Between(draft.owner(), draft.ownerMunicipality(), null, draft.asker().unit(),
        draft.asker().person()), draft.pieces().getFirst().offered().title(), "/bokningar/" + id);
    asked.forEach(approval -> approvals.ask(booking, approval));
    approvals.step(booking, "REQUESTED", by, Side.RECEIVER, draft.note(), now);
    Set<Side> awaits = EnumSet.noneOf(Side.class);
    asked.stream().filter(Approval::isOpen).forEach(approval -> awaits.add(approval.side()));
    events.publishEvent(new BookingRequested(Parties.of(booking), by, draft.answerBy(), awaits));
    for (Approval given : asked.stream().filter(Approval::isGiven).toList())
      tellApproved(booking, given.by() == null ? null : by, given.side(), agreed, now);
    return id;
  }

  /** The owner's side always has its say, if only by its rule; the receiver's when money is involved. */
  private List<Approval> asked(BookingDraft draft, Instant now) {
    List<Approval> asked = new ArrayList<>();
    asked.add(Requests.ownerIsAsked(draft)
        ? new Approval(Side.OWNER, null, null, null)
        : new Approval(Side.OWNER, Approval.Decision.APPROVED, null, now));
    if (!draft.toPay().isZero())
      asked.add(approvers.mayApproveOwn(draft.asker().person(), draft.asker().unit(), draft.toPay())
          ? new Approval(Side.RECEIVER, Approval.Decision.APPROVED, draft.asker().person(), now)
          : new Approval(Side.RECEIVER, null, null, null));
    return asked;
  }

  private void tellApproved(Booking booking, @Nullable By by, Side side, boolean agreed, Instant now) {
    approvals.step(booking, "APPROVED", by, side, null, now);
    events.publishEvent(new BookingApproved(Parties.of(booking), by, side, agreed));
  }

  /** Says yes for a side. The owner's anybody who acts for that unit; the receiver's somebody who may spend its money. */
  @Transactional
  public StepOutcome approve(Actor actor, BookingId id, Side side, int version) {
    Booking booking = desk.open(id);
    if (!mayDecide(actor, booking, side))
      return new StepOutcome.NotYours();
    if (side == Side.RECEIVER && booking.anotherAccepts() && actor.person().equals(booking.requestedBy()))
      return new StepOutcome.AnotherMust();
    Approval approval = booking.approval(side).orElse(null);
    if (approval != null && approval.isGiven())
      return desk.done(booking);
    if (approval == null || booking.isWork() && side == Side.OWNER || booking.state() != BookingState.REQUESTED || booking.countered())
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (approvers.isOwnRequest(actor, booking, side))
      return new StepOutcome.OwnRequest();
    if (side == Side.OWNER && !approvers.mayPayFor(actor, booking))
      return new StepOutcome.CostsMore(booking.ownerPays());
    Instant now = clock.instant();
    approvals.decide(id, new Approval(side, Approval.Decision.APPROVED, actor.person(), now), null);
    boolean agreed = booking.approvals().stream().allMatch(each -> each.side() == side || each.isGiven());
    if (agreed)
      store.move(id, BookingState.APPROVED, now);
    else
      store.touch(id);
    tellApproved(booking, By.of(actor, side), side, agreed, now);
    return desk.done(booking, agreed ? BookingState.APPROVED : BookingState.REQUESTED);
  }

  /** Says yes for both sides at once, as whoever may answer for both does; each yes is kept by itself. */
  @Transactional
  public StepOutcome approveBoth(Actor actor, BookingId id, int version) {
    StepOutcome owners = approve(actor, id, Side.OWNER, version);
    return owners instanceof StepOutcome.Done ? approve(actor, id, Side.RECEIVER, version + 1) : owners;
  }

  /** Whether this person's yes or no counts for that side. */
  boolean mayDecide(Actor actor, Booking booking, Side side) {
    return desk.stands(actor, booking, side)
        && (side == Side.OWNER || booking.countered() || booking.toPay().isZero() || approvers.mayApprove(actor, booking));
  }

  /** Takes a yes back, within {@link Regret#TIME}, before the things are made ready. */
  @Transactional
  public StepOutcome withdrawApproval(Actor actor, BookingId id, Side side, int version) {
    Booking booking = desk.open(id);
    if (!mayDecide(actor, booking, side))
      return new StepOutcome.NotYours();
    Instant now = clock.instant();
    if (booking.state() == BookingState.REQUESTED && booking.approval(side).filter(Approval::isOpen).isPresent())
      return desk.done(booking);
    if (!mayWithdraw(booking, side, now))
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    approvals.decide(id, new Approval(side, null, null, null), null);
    if (booking.state() == BookingState.APPROVED)
      store.move(id, BookingState.REQUESTED, now);
    else
      store.touch(id);
    if (booking.answerBy().isBefore(now.plus(Duration.ofDays(1))))
      store.answerBy(id, now.plus(Duration.ofDays(1)));
    approvals.step(booking, "WITHDRAWN", By.of(actor, side), side, null, now);
    events.publishEvent(new ApprovalWithdrawn(Parties.of(booking), By.of(actor, side), side));
    return desk.done(booking, BookingState.REQUESTED);
  }

  static boolean mayWithdraw(Booking booking, Side side, Instant now) {
    boolean early = booking.state() == BookingState.REQUESTED || booking.state() == BookingState.APPROVED;
    Instant at = booking.approval(side).filter(Approval::isGivenByAPerson).map(Approval::at).orElse(Instant.MIN);
    return early && Regret.isPossible(at, now);
  }

  /** Says no for a side, and why. The things are free again. */
  @Transactional
  public StepOutcome decline(Actor actor, BookingId id, Side side, int version, String reason) {
    Booking booking = desk.open(id);
    if (!mayDecide(actor, booking, side))
      return new StepOutcome.NotYours();
    if (booking.state() == BookingState.DECLINED)
      return desk.done(booking);
    if (booking.state() != BookingState.REQUESTED || booking.approval(side).isEmpty() && !(booking.countered() && side == Side.RECEIVER))
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (reason.isBlank())
      return new StepOutcome.NoReason();
    Instant now = clock.instant();
    approvals.decide(id, new Approval(side, Approval.Decision.DECLINED, actor.person(), now), reason);
    desk.letGo(booking);
    store.move(id, BookingState.DECLINED, now);
    store.giveReason(id, reason);
    approvals.step(booking, "DECLINED", By.of(actor, side), side, reason, now);
    events.publishEvent(new BookingDeclined(Parties.of(booking), By.of(actor, side), reason, booking.countered() && side == Side.RECEIVER));
    return desk.done(booking, BookingState.DECLINED);
  }

  /**
   * Calls it off before anything has changed hands; the owner says why. A swap may be called off until both halves have
   * come.
   */
  @Transactional
  public StepOutcome cancel(Actor actor, BookingId id, int version, String reason) {
    Booking booking = desk.open(id);
    Side side = desk.side(actor, booking);
    if (!desk.stands(actor, booking, side))
      return new StepOutcome.NotYours();
    if (booking.state() == BookingState.CANCELLED)
      return desk.done(booking);
    if (!booking.state().mayBecome(BookingState.CANCELLED) || !booking.isUntouched() && !booking.isSwap())
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    if (side == Side.OWNER && reason.isBlank())
      return new StepOutcome.NoReason();
    desk.callOff(booking, By.of(actor, side), reason);
    return desk.done(booking, BookingState.CANCELLED);
  }

  /** Says that the things stand packed, and where and when they can be fetched. */
  @Transactional
  public StepOutcome ready(Actor actor, BookingId id, int version, String note) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.OWNER))
      return new StepOutcome.NotYours();
    if (booking.state() == BookingState.READY)
      return desk.done(booking);
    if (booking.isWork() || !booking.state().mayBecome(BookingState.READY))
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    Instant now = clock.instant();
    store.move(id, BookingState.READY, now);
    store.pickUpNote(id, note);
    approvals.step(booking, "READY", By.of(actor, Side.OWNER), Side.OWNER, note, now);
    events.publishEvent(new BookingReady(Parties.of(booking), By.of(actor, Side.OWNER), note));
    return desk.done(booking, BookingState.READY);
  }
}
