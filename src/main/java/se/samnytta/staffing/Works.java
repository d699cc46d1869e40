package se.samnytta.staffing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.booking.Booking;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Bookings;
import se.samnytta.booking.HireOutcome;
import se.samnytta.booking.HireRequest;
import se.samnytta.booking.Hires;
import se.samnytta.booking.Offers;
import se.samnytta.booking.Side;
import se.samnytta.booking.StepOutcome;
import se.samnytta.inventory.Kind;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Right;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Offered;
import se.samnytta.listing.PricePer;
import se.samnytta.listing.Quote;
import se.samnytta.listing.Term;
import se.samnytta.organisation.WorkingDays;

/**
 * Asking for work and agreeing on it: asked for by one unit, given a price by the other, accepted by the first, and ended early by
 * either. A verb keeps the booking's row first, as all verbs on bookings do.
 */
@Component
public class Works {

  private final WorkStore store;
  private final Hires hires;
  private final Bookings bookings;
  private final Offers offers;
  private final WeekdaysSaid weekdays;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Works(WorkStore store, Hires hires, Bookings bookings, Offers offers, WeekdaysSaid weekdays, WorkingDays workingDays,
      ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.hires = hires;
    this.bookings = bookings;
    this.offers = offers;
    this.weekdays = weekdays;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /** Asks for work; {@link NotFound} for an ad that the actor cannot see. */
  @Transactional
  public WorkOutcome request(Actor actor, WorkRequest request) {
    actor.require(Right.BOOK);
    Offered offered = offers.find(request.listing()).orElseThrow(() -> new NotFound("listing " + request.listing()));
    WorkKind kind = offered.kind() == Kind.STAFF ? WorkKind.STAFF : WorkKind.SERVICE;
    if (isBackwards(request.timing()))
      return new WorkOutcome.Backwards();
    List<Period> shifts = request.timing().shifts(workingDays::isHoliday);
    Optional<WorkOutcome> unreasonable = unreasonable(offered, kind, request, shifts);
    if (unreasonable.isPresent())
      return unreasonable.get();
    Map<DayOfWeek, Span> week = weekdays.hours(request.listing());
    Optional<WorkOutcome> anotherTime = otherDays(week.keySet(), request.timing(), shifts).or(() -> otherHours(week, shifts));
    if (anotherTime.isPresent())
      return anotherTime.get();
    Wanted wanted = Wanted.of(request, kind, shifts);
    HireOutcome outcome = hires.request(actor, new HireRequest(request.key(), request.listing(), wanted.quantity(), wanted.period(),
        wanted.kept(), estimate(offered, request, wanted), kind == WorkKind.STAFF, ""));
    return switch (outcome) {
      case HireOutcome.Placed(var booking) -> placed(booking, kind, request, wanted);
      case HireOutcome.NotFree(int free) -> new WorkOutcome.NotFree(free);
      case HireOutcome.Refused(var why) -> new WorkOutcome.Refused(why);
    };
  }

  private WorkOutcome placed(BookingId id, WorkKind kind, WorkRequest request, Wanted wanted) {
    if (store.find(id).isEmpty())
      store.insert(hires.open(id), kind, request, wanted.minutes(), wanted.shifts());
    return new WorkOutcome.Placed(id);
  }

  private static boolean isBackwards(Timing timing) {
    return switch (timing) {
      case Timing.Days(var first, var last) -> last.isBefore(first);
      case Timing.Term(var first, var last, _) -> last.isBefore(first);
      case Timing.Hours _,Timing.Agreed _ -> false;
    };
  }

  private static Optional<WorkOutcome> unreasonable(Offered offered, WorkKind kind, WorkRequest request, List<Period> shifts) {
    if (kind == WorkKind.SERVICE)
      return request.quantity() < 1 || request.quantity() > offered.exist()
          ? Optional.of(new WorkOutcome.MoreThanOffered(offered.exist()))
          : Optional.empty();
    if (shifts.isEmpty())
      return Optional.of(new WorkOutcome.NoShifts());
    if (Weeks.minutes(shifts).values().stream().anyMatch(minutes -> minutes > Weeks.MINUTES))
      return Optional.of(new WorkOutcome.MoreThanAWeek());
    List<Breach> breaches = WorkingTime.breaches(shifts, 0);
    return breaches.isEmpty() ? Optional.empty() : Optional.of(new WorkOutcome.AgainstTheLaw(breaches));
  }

  /** On a day that the owner has left empty nobody comes; whole days are asked for as long as one of them is offered. */
  private static Optional<WorkOutcome> otherDays(Set<DayOfWeek> offered, Timing timing, List<Period> shifts) {
    Set<DayOfWeek> asked = timing instanceof Timing.Days(var first, var last)
        ? first.datesUntil(last.plusDays(1)).limit(7).map(LocalDate::getDayOfWeek).collect(Collectors.toSet())
        : shifts.stream().map(shift -> shift.firstDay().getDayOfWeek()).collect(Collectors.toSet());
    boolean enough = timing instanceof Timing.Days ? asked.stream().anyMatch(offered::contains) : offered.containsAll(asked);
    if (offered.isEmpty() || asked.isEmpty() || enough)
      return Optional.empty();
    asked.removeAll(offered);
    return Optional.of(new WorkOutcome.NotThoseDays(asked, offered));
  }

  private static Optional<WorkOutcome> otherHours(Map<DayOfWeek, Span> offered, List<Period> shifts) {
    for (Period shift : shifts) {
      DayOfWeek day = shift.firstDay().getDayOfWeek();
      Span span = offered.get(day);
      if (span != null && !span.on(shift.firstDay()).holds(shift))
        return Optional.of(new WorkOutcome.NotThoseHours(day, span));
    }
    return Optional.empty();
  }

  /** As the ad says, until the owner has said more. */
  private static Money estimate(Offered offered, WorkRequest request, Wanted wanted) {
    Offer offer = offered.offer(Term.HIRE).orElse(null);
    if (offer == null || offer.price() == null)
      return Money.ZERO;
    Integer minutes = wanted.minutes();
    return offer.price().per() == PricePer.HOUR
        ? new Quoted(Quoted.Pricing.HOUR, offer.price().amount(), minutes).expected()
        : Quote.of(offer, request.quantity(), wanted.period());
  }

  /**
   * The owner's price, with a few words. It can be changed until the receiver has accepted it.
   *
   * @param ground on what ground a person is lent; asked for then alone
   * @param agreed when it is done, where that was to be agreed on
   */
  @Transactional
  public WorkStep quote(Actor actor, BookingId id, int version, Quoted quoted, @Nullable LegalGround ground, @Nullable Period agreed,
      String message) {
    Booking booking = hires.open(id);
    Work work = work(id);
    if (!hires.stands(actor, booking, Side.OWNER))
      return new WorkStep.NotYours();
    if (booking.state() != BookingState.REQUESTED || !booking.isWork())
      return new WorkStep.NotNow();
    if (booking.version() != version)
      return new WorkStep.Stale();
    if (booking.period() == null && agreed == null)
      return new WorkStep.NoTime();
    if (work.isStaff() && (ground == null || ground == LegalGround.SAME_EMPLOYER == booking.crossesABorder()))
      return new WorkStep.NoGround();
    Period time = booking.period() == null ? agreed : null;
    Optional<Integer> free = hires.quote(actor, booking, quoted.expected(), time, message);
    if (free.isPresent())
      return new WorkStep.NotFree(free.get());
    store.quote(id, quoted, message, work.isStaff() ? ground : null);
    if (time != null && work.timing().equals("AGREED"))
      store.insertShifts(booking, List.of(time));
    return new WorkStep.Done(id);
  }

  /** The receiver's yes to the price, by somebody who may spend so much; for a person's time by another than whoever asked. */
  @Transactional
  public WorkStep accept(Actor actor, BookingId id, int version) {
    return step(id, bookings.approve(actor, id, Side.RECEIVER, version));
  }

  /** A no from either side, and why. */
  @Transactional
  public WorkStep decline(Actor actor, BookingId id, Side side, int version, String reason) {
    return step(id, bookings.decline(actor, id, side, version, reason));
  }

  private static WorkStep step(BookingId id, StepOutcome outcome) {
    return switch (outcome) {
      case StepOutcome.Done _ -> new WorkStep.Done(id);
      case StepOutcome.Stale _ -> new WorkStep.Stale();
      case StepOutcome.NotYours _ -> new WorkStep.NotYours();
      case StepOutcome.AnotherMust _ -> new WorkStep.AnotherMust();
      case StepOutcome.NoReason _ -> new WorkStep.NoReason();
      default -> new WorkStep.NotNow();
    };
  }

  /** The work ends on an earlier day; the owner says why, and so does the receiver once it has begun. */
  @Transactional
  public WorkStep endEarly(Actor actor, BookingId id, int version, LocalDate last, String reason) {
    Booking booking = hires.open(id);
    Side side = hires.stands(actor, booking, Side.OWNER) ? Side.OWNER : Side.RECEIVER;
    if (!hires.stands(actor, booking, side))
      return new WorkStep.NotYours();
    Period period = booking.period();
    boolean underWay = booking.state() == BookingState.APPROVED || booking.state() == BookingState.HANDED_OVER;
    if (!underWay || !booking.isWork() || period == null || !last.isBefore(period.lastDay()) || last.isBefore(period.firstDay())
        || last.isBefore(today()))
      return new WorkStep.NotNow();
    if (booking.version() != version)
      return new WorkStep.Stale();
    if (reason.isBlank())
      return new WorkStep.NoReason();
    shorten(booking, new se.samnytta.booking.By(actor.person(), actor.unit(), side), last, reason);
    return new WorkStep.Done(id);
  }

  /** An agreement that ends takes the work under it with it. Answers whether there was any; called until there is none. */
  @Transactional
  public boolean endWithAgreement() {
    Optional<WorkStore.OutOfAgreement> ending = store.lockOutOfAgreement();
    ending.ifPresent(each -> shorten(hires.open(each.booking()), null, each.last(), ""));
    return ending.isPresent();
  }

  private void shorten(Booking booking, se.samnytta.booking.@Nullable By by, LocalDate last, String reason) {
    hires.endsEarlier(booking, last);
    store.dropShifts(booking.id(), last.plusDays(1).atStartOfDay(Period.SWEDEN).toInstant());
    events.publishEvent(new WorkShortened(Facts.parties(booking), by, last, reason));
  }

  Work work(BookingId id) {
    return store.find(id).orElseThrow(() -> new NotFound("work " + id));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.SWEDEN);
  }

  /** What is to be kept for the work, and for how long. */
  private record Wanted(int quantity, @Nullable Period period, @Nullable Period kept, @Nullable Integer minutes, List<Period> shifts) {

    static Wanted of(WorkRequest request, WorkKind kind, List<Period> shifts) {
      boolean staff = kind == WorkKind.STAFF;
      int hours = (int) Weeks.minutes(shifts).values().stream().mapToLong(minutes -> Math.ceilDiv(minutes, 60L)).max().orElse(1);
      int quantity = staff ? hours : request.quantity();
      return switch (request.timing()) {
        case Timing.Hours _ -> hours(shifts, staff, quantity);
        case Timing.Days(var first, var last) -> days(Period.ofDays(first, last), quantity, null, shifts);
        case Timing.Agreed(var minutes) -> new Wanted(quantity, null, null, minutes, shifts);
        case Timing.Term(var first, var last, _) -> days(Period.ofDays(first, later(last, shifts)), quantity, Weeks.all(shifts), shifts);
      };
    }

    /** The last night may end on the day after. */
    private static LocalDate later(LocalDate last, List<Period> shifts) {
      LocalDate ends = shifts.getLast().lastDay();
      return ends.isAfter(last) ? ends : last;
    }

    /** A shift takes its hours out of those of its week. */
    private static Wanted hours(List<Period> shifts, boolean staff, int quantity) {
      Period shift = shifts.getFirst();
      Instant from = Weeks.of(Weeks.monday(shift.firstDay())).from();
      Instant until = Weeks.of(Weeks.monday(shift.lastDay())).until();
      return new Wanted(quantity, shift, staff ? new Period(from, until) : shift, Weeks.all(shifts), shifts);
    }

    private static Wanted days(Period days, int quantity, @Nullable Integer minutes, List<Period> shifts) {
      return new Wanted(quantity, days, days, minutes, shifts);
    }

    Wanted {
      Objects.requireNonNull(shifts);
    }
  }
}
