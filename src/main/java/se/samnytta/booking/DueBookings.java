package se.samnytta.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Period;

/**
 * What time does to bookings. Each verb takes one booking in a transaction of its own, since it keeps items too; it answers
 * whether there was one, and is called until there is none.
 */
@Component
public class DueBookings {

  /** So long may a side be silent before it counts as a yes. */
  static final Duration SILENCE = Duration.ofDays(7);
  /** So long may half a swap, or what nobody fetches, stand. */
  static final Duration STANDS = Duration.ofDays(14);

  private final DueStore due;
  private final BookingStore store;
  private final ApprovalStore history;
  private final IncidentStore incidents;
  private final Desk desk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DueBookings(DueStore due, BookingStore store, ApprovalStore history, IncidentStore incidents, Desk desk, ApplicationEventPublisher events,
      Clock clock) {
    this.due = due;
    this.store = store;
    this.history = history;
    this.incidents = incidents;
    this.desk = desk;
    this.events = events;
    this.clock = clock;
  }

  /** Nobody answered in time. */
  @Transactional
  public boolean expire() {
    return first(due.lockUnanswered(clock.instant()), booking -> {
      Instant now = clock.instant();
      desk.letGo(booking);
      store.move(booking.id(), BookingState.EXPIRED, now);
      history.step(booking, "EXPIRED", null, null, null, now);
      events.publishEvent(new BookingExpired(Parties.of(booking), null));
    });
  }

  /** Nobody has said otherwise for a week. */
  @Transactional
  public boolean assumeReceived() {
    return first(due.lockUnconfirmed(clock.instant().minus(SILENCE)), booking -> {
      if (!incidents.anyOpen(booking.id()))
        desk.close(booking, null, ClosedHow.ASSUMED);
    });
  }

  /** Half a swap is no swap. */
  @Transactional
  public boolean undoHalfSwap() {
    return first(due.lockHalfSwapped(clock.instant().minus(STANDS)), booking -> desk.callOff(booking, null, ""));
  }

  @Transactional
  public boolean endWhatNeverBegan() {
    return first(due.lockNeverBegun(clock.instant()), booking -> desk.notCollected(booking, null, ""));
  }

  @Transactional
  public boolean endWhatNobodyFetched() {
    return first(due.lockNeverFetched(clock.instant().minus(STANDS)), booking -> desk.notCollected(booking, null, ""));
  }

  @Transactional
  public void remind() {
    Instant now = clock.instant();
    due.remind(LocalDate.ofInstant(now, Period.SWEDEN), now).forEach(events::publishEvent);
  }

  private boolean first(Optional<BookingId> id, Consumer<Booking> work) {
    id.map(desk::open).ifPresent(work);
    return id.isPresent();
  }
}
