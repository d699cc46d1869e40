package se.samnytta.booking;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Holds;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;

/** Damage, loss and missing parts: either side tells, with a photo if there is one; the owner decides what follows. */
@Component
public class Incidents {

  private final BookingStore store;
  private final ApprovalStore history;
  private final HandOverStore handOvers;
  private final IncidentStore incidents;
  private final HandOvers settling;
  private final Desk desk;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Incidents(BookingStore store, ApprovalStore history, HandOverStore handOvers, IncidentStore incidents, HandOvers settling, Desk desk,
      Holds holds,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.history = history;
    this.handOvers = handOvers;
    this.incidents = incidents;
    this.settling = settling;
    this.desk = desk;
    this.holds = holds;
    this.events = events;
    this.clock = clock;
  }

  /** Tells that something is wrong with what has been handed over. */
  @Transactional
  public StepOutcome report(Actor actor, BookingId id, IncidentReport report) {
    store.lockKey(report.key());
    Booking booking = desk.open(id);
    Side side = desk.side(actor, booking);
    if (!desk.stands(actor, booking, side))
      return new StepOutcome.NotYours();
    if (incidents.reportedBy(report.key(), id).isPresent())
      return desk.done(booking);
    if (booking.handedOverAt() == null || booking.state() == BookingState.CANCELLED)
      return new StepOutcome.NotNow(booking.state());
    Optional<StepOutcome> tooMany = desk.tooMany(booking, report);
    if (tooMany.isPresent())
      return tooMany.get();
    desk.report(booking, By.of(actor, side), report);
    return desk.done(booking);
  }

  /**
   * Decides what follows. A loan that is lost leaves the owner's stock when it is charged or written off, and so does a thing
   * that came back broken.
   *
   * @param charge what the receiver pays, with {@link IncidentOutcome#CHARGE} only
   */
  @Transactional
  public StepOutcome settle(Actor actor, IncidentId id, IncidentOutcome outcome, @Nullable Money charge, String note) {
    Incident incident = incidents.find(id).orElseThrow(() -> new NotFound("incident " + id));
    Booking booking = desk.open(incident.booking());
    if (!desk.stands(actor, booking, Side.OWNER))
      return new StepOutcome.NotYours();
    incident = incidents.find(id).orElseThrow();
    if (!incident.isOpen())
      return incident.outcome() == outcome ? desk.done(booking) : new StepOutcome.NotNow(booking.state());
    Line line = booking.line(incident.line()).orElseThrow();
    desk.lockItems(booking);
    if (booking.isLoan() && leaves(incident, outcome) && !writeOff(actor, booking, line, incident))
      return new StepOutcome.PromisedToOthers(holds.free(line.item(), clock.instant(), null));
    By by = By.of(actor, Side.OWNER);
    incidents.settle(id, outcome, charge, note, by, clock.instant());
    store.touch(booking.id());
    history.step(booking, "SETTLED", by, Side.OWNER, note, clock.instant());
    events.publishEvent(new IncidentSettled(Parties.of(booking), by, id, outcome, charge));
    desk.refresh(booking);
    Booking now = desk.open(booking.id());
    boolean live = now.state() == BookingState.HANDED_OVER || now.state() == BookingState.RETURNED;
    return desk.done(now, live && now.isLoan() ? settling.settleReturn(now, by) : now.state());
  }

  private static boolean leaves(Incident incident, IncidentOutcome outcome) {
    return outcome == IncidentOutcome.WRITE_OFF || outcome == IncidentOutcome.CHARGE && incident.kind() == IncidentKind.LOST;
  }

  /** Out of what is still out if it never came back, out of the stock if it did. */
  private boolean writeOff(Actor actor, Booking booking, Line line, Incident incident) {
    String cause = "incident/" + incident.id();
    if (incident.kind() != IncidentKind.LOST && line.returned() >= incident.quantity())
      return holds.scrap(line.item(), incident.quantity(), cause, actor.person());
    int left = Math.min(incident.quantity(), line.out());
    for (HandOverStore.Out out : handOvers.out(booking.id(), line.id())) {
      int part = Math.min(left, out.quantity());
      if (part > 0 && !holds.writeOff(out.hold(), part, cause + "/" + out.id(), actor.person()))
        return false;
      if (part > 0)
        handOvers.takenBack(out.id(), part);
      left -= part;
      store.returned(line.id(), 0, part);
    }
    return true;
  }
}
