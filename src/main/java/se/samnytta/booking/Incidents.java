package se.samnytta.booking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.HoldChange;
import se.samnytta.inventory.Holds;
import se.samnytta.inventory.Stock;
import se.samnytta.inventory.StockOutcome;
import se.samnytta.inventory.StockStep;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Signs;

/** Damage, loss and missing parts: either side tells, with a photo if there is one; the owner decides what follows. */
@Component
public class Incidents {

  private final BookingStore store;
  private final ApprovalStore history;
  private final HandOverStore handOvers;
  private final IncidentStore incidents;
  private final HandOvers settling;
  private final Desk desk;
  private final Bound bound;
  private final Stock stock;
  private final Holds holds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Incidents(BookingStore store, ApprovalStore history, HandOverStore handOvers, IncidentStore incidents, HandOvers settling, Desk desk,
      Bound bound, Stock stock, Holds holds,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.history = history;
    this.handOvers = handOvers;
    this.incidents = incidents;
    this.settling = settling;
    this.desk = desk;
    this.bound = bound;
    this.stock = stock;
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
    return settle(actor, id, outcome, charge, List.of(), note);
  }

  /**
   * Decides what follows, and which ones it is about. What is to be mended is set aside and cannot be promised meanwhile.
   *
   * @param labels of those that leave or are set aside, as far as somebody has read them
   */
  @Transactional
  public StepOutcome settle(Actor actor, IncidentId id, IncidentOutcome outcome, @Nullable Money charge, List<String> labels, String note) {
    Incident incident = incidents.find(id).orElseThrow(() -> new NotFound("incident " + id));
    Booking booking = desk.open(incident.booking());
    if (!desk.stands(actor, booking, Side.OWNER))
      return new StepOutcome.NotYours();
    incident = incidents.find(id).orElseThrow();
    if (!incident.isOpen())
      return incident.outcome() == outcome ? desk.done(booking) : new StepOutcome.NotNow(booking.state());
    Line line = booking.line(incident.line()).orElseThrow();
    desk.lockItems(booking);
    Optional<StepOutcome> refused = booking.isLoan() ? follows(actor, booking, line, incident, outcome, labels, note) : Optional.empty();
    if (refused.isPresent())
      return refused.get();
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

  /** What the decision does to the owner's stock, or why it cannot. */
  private Optional<StepOutcome> follows(Actor actor, Booking booking, Line line, Incident incident, IncidentOutcome outcome,
      List<String> labels, String note) {
    String why = Signs.first(note, 500);
    boolean isBack = incident.kind() != IncidentKind.LOST && line.returned() >= incident.quantity();
    if (outcome == IncidentOutcome.REPAIR && isBack)
      return taken(actor, line, incident, new StockStep.SetAside(incident.quantity(), labels, null, why));
    if (outcome == IncidentOutcome.WRITE_OFF && isBack)
      return taken(actor, line, incident, new StockStep.Scrapped(incident.quantity(), labels, why));
    boolean leaves = outcome == IncidentOutcome.WRITE_OFF || outcome == IncidentOutcome.CHARGE && incident.kind() == IncidentKind.LOST;
    return !leaves || writeOff(actor, booking, line, incident)
        ? Optional.empty()
        : Optional.of(new StepOutcome.PromisedToOthers(holds.free(line.item(), clock.instant(), null)));
  }

  private Optional<StepOutcome> taken(Actor actor, Line line, Incident incident, StockStep step) {
    UUID key = UUID.nameUUIDFromBytes(("incident/" + incident.id()).getBytes(StandardCharsets.UTF_8));
    return switch (stock.take(actor, line.item(), key, step)) {
      case StockOutcome.Done _ -> Optional.empty();
      case StockOutcome.Promised(int free) -> Optional.of(new StepOutcome.PromisedToOthers(free));
      case StockOutcome.NoSuchLabel(String label) -> Optional.of(new StepOutcome.NoSuchLabel(line.id(), label));
      case StockOutcome.TooManyLabels(int most) -> Optional.of(new StepOutcome.TooManyLabels(line.id(), most));
      case StockOutcome.NameThem(int least) -> Optional.of(new StepOutcome.NameThem(line.id(), least));
      case StockOutcome.LabelTaken _,StockOutcome.NotAside _,StockOutcome.NotAlike _ -> throw new IllegalStateException(
          "a stock cannot refuse " + step);
    };
  }

  /** Out of what is still out, for it never came back: all of it, or nothing. */
  private boolean writeOff(Actor actor, Booking booking, Line line, Incident incident) {
    int left = Math.min(incident.quantity(), line.out());
    List<HandOverStore.Out> outs = new ArrayList<>();
    List<HoldChange> parts = new ArrayList<>();
    for (HandOverStore.Out out : handOvers.out(booking.id(), line.id())) {
      int part = Math.min(left, out.quantity());
      left -= part;
      if (part > 0) {
        outs.add(out);
        parts.add(new HoldChange(out.hold(), part));
      }
    }
    if (!holds.writeOff(parts, outs.stream().map(out -> "incident/" + incident.id() + "/" + out.id()).toList(), actor.person()))
      return false;
    int lost = parts.stream().mapToInt(HoldChange::quantity).sum();
    bound.lost(line, lost);
    for (int i = 0; i < outs.size(); i++)
      handOvers.takenBack(outs.get(i).id(), parts.get(i).quantity());
    store.returned(line.id(), 0, lost);
    return true;
  }
}
