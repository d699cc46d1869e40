package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.HoldId;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.ItemId;
import se.samnytta.kernel.Actor;

/**
 * Things change hands: handed over, come back, in full or in part; and the receiver's word that all is well. Either side may
 * say that it happened. In a swap each side says what it has got, and nothing becomes anybody's own before both have all.
 */
@Component
public class HandOvers {

  private static final Set<BookingState> BEFORE_OR_DURING = Set.of(BookingState.APPROVED, BookingState.READY, BookingState.HANDED_OVER);

  private final BookingStore store;
  private final ApprovalStore history;
  private final HandOverStore handOvers;
  private final IncidentStore incidents;
  private final Swaps swaps;
  private final Desk desk;
  private final Bound bound;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HandOvers(BookingStore store, ApprovalStore history, HandOverStore handOvers, IncidentStore incidents, Swaps swaps, Desk desk,
      Bound bound, Holds holds,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.history = history;
    this.handOvers = handOvers;
    this.incidents = incidents;
    this.swaps = swaps;
    this.desk = desk;
    this.bound = bound;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /**
   * So many of each line have changed hands.
   *
   * @param key one for each time somebody presses the button
   */
  @Transactional
  public StepOutcome handOver(Actor actor, BookingId id, UUID key, Map<LineId, Integer> quantities, String note) {
    return handOver(actor, id, key, quantities, Map.of(), note);
  }

  /**
   * So many of each line have changed hands, some or all of them read by their labels.
   *
   * @param labels of each line's things, as far as somebody has read them
   */
  @Transactional
  public StepOutcome handOver(Actor actor, BookingId id, UUID key, Map<LineId, Integer> quantities, Map<LineId, List<String>> labels,
      String note) {
    store.lockKey(key);
    Booking booking = desk.open(id);
    Side side = desk.side(actor, booking);
    if (!desk.stands(actor, booking, side) || booking.isSwap() && !swaps.mayTell(actor, booking, quantities))
      return new StepOutcome.NotYours();
    if (handOvers.madeBy(key, id).isPresent())
      return desk.done(booking);
    if (booking.isWork() || !BEFORE_OR_DURING.contains(booking.state()) || booking.isAllHandedOver())
      return new StepOutcome.NotNow(booking.state());
    Optional<StepOutcome> tooMany = tooMany(booking, quantities, Line::left);
    if (tooMany.isPresent())
      return tooMany.get();
    desk.lockItems(booking);
    Optional<StepOutcome> notThere = notThere(booking, quantities);
    if (notThere.isPresent())
      return notThere.get();
    Optional<StepOutcome> notThose = bound.refusesOut(booking, quantities, labels);
    if (notThose.isPresent())
      return notThose.get();
    handOver(booking, By.of(actor, side), key, quantities, labels, note);
    return desk.done(booking, settle(desk.open(id), By.of(actor, side)));
  }

  private static Optional<StepOutcome> tooMany(Booking booking, Map<LineId, Integer> quantities, ToIntFunction<Line> most) {
    for (Map.Entry<LineId, Integer> each : quantities.entrySet()) {
      int limit = booking.line(each.getKey()).map(most::applyAsInt).orElse(0);
      if (each.getValue() < 0 || each.getValue() > limit)
        return Optional.of(new StepOutcome.TooMany(each.getKey(), limit));
    }
    return quantities.values().stream().anyMatch(quantity -> quantity > 0) ? Optional.empty() : Optional.of(new StepOutcome.Nothing());
  }

  /** What somebody is late with cannot be handed over; a swap is told of only while all of it is there. */
  private Optional<StepOutcome> notThere(Booking booking, Map<LineId, Integer> quantities) {
    for (Line line : booking.lines()) {
      int told = quantities.getOrDefault(line.id(), 0);
      int there = holds.atHand(line.hold());
      if (there < (booking.isSwap() ? line.quantity() : told))
        return Optional.of(new StepOutcome.NotThere(line.id(), there));
    }
    return Optional.empty();
  }

  private void handOver(Booking booking, By by, UUID key, Map<LineId, Integer> quantities, Map<LineId, List<String>> labels, String note) {
    Instant now = clock.instant();
    HandOverId handOver = handOvers.insert(key, booking, "HAND_OVER", by, note, now);
    List<HandedOver> lines = new ArrayList<>();
    for (Line line : booking.lines()) {
      int quantity = quantities.getOrDefault(line.id(), 0);
      if (quantity > 0)
        lines.add(handOver(booking, by, handOver, line, quantity, labels.getOrDefault(line.id(), List.of())));
    }
    if (booking.state() != BookingState.HANDED_OVER)
      store.move(booking.id(), BookingState.HANDED_OVER, now);
    else
      store.touch(booking.id());
    history.step(booking, by.side() == Side.RECEIVER ? "RECEIVED" : "HANDED_OVER", by, by.side(), note, now);
    boolean last = lines.stream().mapToInt(HandedOver::quantity).sum() == booking.lines().stream().mapToInt(Line::left).sum();
    if (booking.isSwap())
      swaps.received(booking, by, handOver, lines, last);
    else
      events.publishEvent(new GoodsHandedOver(Parties.of(booking), by, handOver, lines, booking.period(),
          desk.metres(booking), by.side() == Side.RECEIVER, last));
  }

  private HandedOver handOver(Booking booking, By by, HandOverId handOver, Line line, int quantity, List<String> labels) {
    String cause = "hand-over/" + handOver + "/" + line.id();
    @Nullable
    HoldId out = null;
    @Nullable
    ItemId own = null;
    if (booking.isLoan())
      out = holds.handOut(line.hold(), quantity, cause).orElseThrow(line::broken);
    else if (!booking.isSwap())
      own = holds.giveAway(line.hold(), quantity, cause, booking.receiver(), booking.receiverMunicipality(), by.person())
          .orElseThrow(line::broken);
    bound.out(booking, line, labels, Optional.ofNullable(own));
    store.handedOver(line.id(), quantity);
    long row = handOvers.insert(handOver, booking, line.id(), quantity, out, own);
    return HandedOver.of(booking, line, row, quantity, own);
  }

  /**
   * What follows by itself once things have changed hands: a complete swap is done, and so is a gift that the receiver has
   * told of.
   */
  private BookingState settle(Booking booking, By by) {
    if (booking.isLoan() || !booking.isAllHandedOver())
      return BookingState.HANDED_OVER;
    if (!booking.isSwap() && by.side() == Side.OWNER)
      return BookingState.HANDED_OVER;
    desk.close(booking, by, ClosedHow.CONFIRMED);
    return BookingState.CLOSED;
  }

  /**
   * So many of each line are back, and what was wrong with them. Anything wrong has to be settled before the booking is done.
   */
  @Transactional
  public StepOutcome takeBack(Actor actor, BookingId id, UUID key, Map<LineId, Integer> quantities, List<IncidentReport> wrong,
      String note) {
    return takeBack(actor, id, key, quantities, Map.of(), wrong, note);
  }

  /**
   * So many of each line are back, some or all of them read by their labels.
   *
   * @param labels of each line's things, as far as somebody has read them
   */
  @Transactional
  public StepOutcome takeBack(Actor actor, BookingId id, UUID key, Map<LineId, Integer> quantities, Map<LineId, List<String>> labels,
      List<IncidentReport> wrong, String note) {
    store.lockKey(key);
    Booking booking = desk.open(id);
    Side side = desk.side(actor, booking);
    if (!desk.stands(actor, booking, side))
      return new StepOutcome.NotYours();
    if (handOvers.madeBy(key, id).isPresent())
      return desk.done(booking);
    if (!booking.isLoan() || booking.state() != BookingState.HANDED_OVER)
      return new StepOutcome.NotNow(booking.state());
    Optional<StepOutcome> tooMany = tooMany(booking, quantities, Line::out);
    if (tooMany.isPresent())
      return tooMany.get();
    Optional<StepOutcome> tooManyWrong = wrong.stream().flatMap(report -> desk.tooMany(booking, report).stream()).findFirst();
    if (tooManyWrong.isPresent())
      return tooManyWrong.get();
    desk.lockItems(booking);
    Optional<StepOutcome> notThose = bound.refusesBack(booking, quantities, labels);
    if (notThose.isPresent())
      return notThose.get();
    By by = By.of(actor, side);
    takeBack(booking, by, key, quantities, labels, note);
    wrong.forEach(report -> desk.report(booking, by, report));
    return desk.done(booking, settleReturn(desk.open(id), by));
  }

  private void takeBack(Booking booking, By by, UUID key, Map<LineId, Integer> quantities, Map<LineId, List<String>> labels, String note) {
    Instant now = clock.instant();
    HandOverId back = handOvers.insert(key, booking, "RETURN", by, note, now);
    List<Returned> lines = new ArrayList<>();
    for (Line line : booking.lines()) {
      int quantity = quantities.getOrDefault(line.id(), 0);
      if (quantity == 0)
        continue;
      takeBack(booking.id(), line, quantity);
      bound.back(line, quantity, labels.getOrDefault(line.id(), List.of()));
      store.returned(line.id(), quantity, 0);
      handOvers.insert(back, booking, line.id(), quantity, null, null);
      lines.add(new Returned(line.id(), line.item(), quantity));
    }
    store.touch(booking.id());
    history.step(booking, "RETURNED", by, by.side(), note, now);
    boolean last = lines.stream().mapToInt(Returned::quantity).sum() == booking.lines().stream().mapToInt(Line::out).sum();
    events.publishEvent(new GoodsReturned(Parties.of(booking), by, back, lines, last));
    desk.refresh(booking);
  }

  /** What went out in parts comes back from the earliest part first. */
  private void takeBack(BookingId booking, Line line, int quantity) {
    int left = quantity;
    for (HandOverStore.Out out : handOvers.out(booking, line.id())) {
      int part = Math.min(left, out.quantity());
      if (part > 0 && !holds.takeBack(out.hold(), part))
        throw line.broken();
      if (part > 0)
        handOvers.takenBack(out.id(), part);
      left -= part;
    }
    if (left > 0)
      throw line.broken();
  }

  /**
   * All accounted for: what never went out is free again, the booking returned, and done at once if the owner says so and
   * nothing is wrong.
   */
  BookingState settleReturn(Booking booking, By by) {
    if (!booking.isAllBack())
      return BookingState.HANDED_OVER;
    if (booking.state() == BookingState.HANDED_OVER) {
      desk.letGo(booking);
      store.move(booking.id(), BookingState.RETURNED, clock.instant());
    }
    if (by.side() == Side.RECEIVER || incidents.anyOpen(booking.id()))
      return BookingState.RETURNED;
    if (booking.awaitsHours()) {
      store.confirmReturn(booking.id(), clock.instant());
      return BookingState.RETURNED;
    }
    desk.close(booking, by, ClosedHow.CONFIRMED);
    return BookingState.CLOSED;
  }

  /** The owner's word that nobody came for it, once the day has passed. */
  @Transactional
  public StepOutcome notCollected(Actor actor, BookingId id, int version, String reason) {
    Booking booking = desk.open(id);
    if (!desk.stands(actor, booking, Side.OWNER))
      return new StepOutcome.NotYours();
    if (booking.state() == BookingState.NOT_COLLECTED)
      return desk.done(booking);
    if (booking.isWork() || !booking.state().mayBecome(BookingState.NOT_COLLECTED) || clock.instant().isBefore(desk.collectFrom(booking)))
      return new StepOutcome.NotNow(booking.state());
    if (booking.version() != version)
      return new StepOutcome.Stale(booking.state());
    desk.notCollected(booking, By.of(actor, Side.OWNER), reason);
    return desk.done(booking, BookingState.NOT_COLLECTED);
  }
}
