package se.samnytta.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Availability;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;
import se.samnytta.organisation.Premises;

/** What several verbs do with a booking: open it under its lock, see who stands where, let its things go. */
@Component
class Desk {

  private final BookingStore store;
  private final ApprovalStore history;
  private final HandOverStore handOvers;
  private final IncidentStore incidents;
  private final Availability ads;
  private final Sides sides;
  private final Turns turns;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Premises premises;
  private final Clock clock;

  Desk(BookingStore store, ApprovalStore history, HandOverStore handOvers, IncidentStore incidents, Availability ads, Sides sides,
      Turns turns, Holds holds, ApplicationEventPublisher events, Premises premises, Clock clock) {
    this.store = store;
    this.history = history;
    this.handOvers = handOvers;
    this.incidents = incidents;
    this.ads = ads;
    this.sides = sides;
    this.turns = turns;
    this.holds = holds;
    this.events = events;
    this.premises = premises;
    this.clock = clock;
  }

  /** How far it is between the two sides, as the crow flies; null when nobody knows. */
  @Nullable
  Long metres(Booking booking) {
    return premises.metres(booking.owner(), booking.receiver()).orElse(null);
  }

  /** The booking, kept from change until the transaction ends; {@link NotFound} for what the asking unit cannot see. */
  Booking open(BookingId id) {
    return store.lock(id).orElseThrow(() -> new NotFound("booking " + id));
  }

  boolean stands(Actor actor, Booking booking, Side side) {
    return sides.of(actor, booking).contains(side);
  }

  Side side(Actor actor, Booking booking) {
    return sides.one(actor, booking);
  }

  StepOutcome done(Booking booking) {
    return done(booking, booking.state());
  }

  StepOutcome done(Booking booking, BookingState state) {
    return new StepOutcome.Done(booking.id(), state);
  }

  void lockItems(Booking booking) {
    ads.lock(listings(booking));
    holds.lock(booking.lines().stream().map(Line::item).toList());
  }

  /** What is free now is kept for whoever waits for it, and the ads say what is left; work is free again when its time is over. */
  void refresh(Booking booking) {
    if (booking.term() == Term.HIRE)
      return;
    booking.lines().forEach(line -> turns.next(line.item(), booking.unit(line.direction().giver())));
    ads.refresh(listings(booking));
  }

  private static List<ListingId> listings(Booking booking) {
    return booking.lines().stream().map(Line::listing).toList();
  }

  /** What has not been handed over is free again. */
  void letGo(Booking booking) {
    lockItems(booking);
    booking.lines().forEach(line -> holds.release(line.hold()));
    refresh(booking);
  }

  /** The end of a booking that somebody called off, or that time undid. Of a swap, what has come goes back. */
  void callOff(Booking booking, @Nullable By by, String reason) {
    Instant now = clock.instant();
    boolean undone = !booking.isUntouched();
    letGo(booking);
    if (undone) {
      handOvers.insertUndoing(booking, by, now);
      booking.lines().forEach(line -> store.handedOver(line.id(), -line.handedOver()));
    }
    store.move(booking.id(), BookingState.CANCELLED, now);
    store.giveReason(booking.id(), reason);
    history.step(booking, undone ? "UNDONE" : "CANCELLED", by, by == null ? null : by.side(), reason, now);
    events.publishEvent(new BookingCancelled(Parties.of(booking), by, reason, undone));
  }

  /** The end of a booking that went well. What was agreed on and never came is free again. */
  void close(Booking booking, @Nullable By by, ClosedHow how) {
    Instant now = clock.instant();
    letGo(booking);
    store.move(booking.id(), BookingState.CLOSED, now);
    store.closed(booking.id(), how);
    history.step(booking, "CLOSED", by, by == null ? null : by.side(), null, now);
    events.publishEvent(new BookingClosed(Parties.of(booking), by, how));
  }

  /** From when it may be said that nobody came: the day after the one agreed on, or after it was made ready. */
  Instant collectFrom(Booking booking) {
    LocalDate wanted = booking.wantedDay();
    Instant since = booking.readyAt() == null ? clock.instant() : booking.readyAt();
    return Requests.endOf(wanted == null ? LocalDate.ofInstant(since, Period.SWEDEN) : wanted);
  }

  void notCollected(Booking booking, @Nullable By by, String reason) {
    Instant now = clock.instant();
    letGo(booking);
    store.move(booking.id(), BookingState.NOT_COLLECTED, now);
    store.giveReason(booking.id(), reason);
    history.step(booking, "NOT_COLLECTED", by, by == null ? null : by.side(), reason, now);
    events.publishEvent(new GoodsNotCollected(Parties.of(booking), by, reason));
  }

  /** Only what is with the receiver can be lost, and only what was handed over can be damaged. */
  Optional<StepOutcome> tooMany(Booking booking, IncidentReport report) {
    Line line = booking.line(report.line()).orElseThrow(() -> new NotFound("line " + report.line()));
    int most = report.kind() == IncidentKind.LOST && booking.isLoan() ? line.out() : line.handedOver();
    return report.quantity() < 1 || report.quantity() > most ? Optional.of(new StepOutcome.TooManyWrong(most)) : Optional.empty();
  }

  /** Somebody saw that something is wrong. */
  void report(Booking booking, By by, IncidentReport report) {
    Instant now = clock.instant();
    IncidentId id = incidents.insert(booking, by, report, now);
    store.touch(booking.id());
    history.step(booking, "INCIDENT", by, by.side(), report.description(), now);
    events.publishEvent(new IncidentReported(Parties.of(booking), by, id, report.line(), report.kind(), report.quantity()));
  }
}
