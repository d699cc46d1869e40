package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Offer;
import se.samnytta.listing.Price;
import se.samnytta.listing.Quote;
import se.samnytta.listing.Term;

/**
 * A booking as it is to be: how many of each line, when, and what it costs then.
 *
 * @param period    when a loan is out, null for what is not to be returned
 * @param wantedDay when the receiver would like to have it
 */
record Amended(Map<LineId, Integer> quantities, @Nullable Period period, @Nullable LocalDate wantedDay) {

  /** The booking with what is to be other; a loan whose time goes backwards keeps its own. */
  static Amended of(Booking booking, Change change) {
    Map<LineId, Integer> quantities = new TreeMap<>(java.util.Comparator.comparingLong(LineId::value));
    booking.lines().forEach(line -> quantities.put(line.id(), change.quantities().getOrDefault(line.id(), line.quantity())));
    Period period = booking.period();
    LocalDate wanted = booking.wantedDay();
    if (period == null)
      return new Amended(quantities, null, change.first() == null ? wanted : change.first());
    return new Amended(quantities, period.isWholeDays() ? days(period, change) : hours(period, change),
        change.first() == null ? wanted : change.first());
  }

  private static Period days(Period now, Change change) {
    LocalDate first = Objects.requireNonNullElseGet(change.first(), now::firstDay);
    LocalDate last = Objects.requireNonNullElseGet(change.last(), now::lastDay);
    boolean same = first.equals(now.firstDay()) && last.equals(now.lastDay());
    return same || last.isBefore(first) ? now : Period.ofDays(first, last);
  }

  private static Period hours(Period now, Change change) {
    Change.Ends ends = change.ends(now);
    return ends.order() > 0 ? Period.ofHours(ends.first(), ends.from(), ends.last(), ends.until()) : now;
  }

  static Amended of(Booking booking) {
    return of(booking, new Change(Map.of(), null, null));
  }

  /** What is other than in the booking as it is now, which may have moved on since this was asked for. */
  Change since(Booking booking) {
    Map<LineId, Integer> others = booking.lines().stream().filter(line -> quantity(line) != line.quantity())
        .collect(Collectors.toMap(Line::id, this::quantity));
    boolean first = movesFirst(booking);
    if (period == null)
      return new Change(others, first ? wantedDay : null, null);
    boolean last = movesLast(booking);
    boolean hours = !period.isWholeDays();
    return new Change(others, first ? period.firstDay() : null, last ? period.endDay() : null,
        first && hours ? ClockTime.at(period.from()) : null, last && hours ? ClockTime.at(period.until()) : null);
  }

  int quantity(Line line) {
    return quantities.getOrDefault(line.id(), line.quantity());
  }

  /** Nothing of it is other than the booking. */
  boolean isAsBefore(Booking booking) {
    return equals(of(booking));
  }

  boolean sameQuantities(Booking booking) {
    return quantities.equals(of(booking).quantities);
  }

  boolean samePeriod(Booking booking) {
    return Objects.equals(period, booking.period());
  }

  /** More of something, or some time that the booking does not have. */
  boolean isMore(Booking booking) {
    return morePieces(booking) || moreTime(booking);
  }

  boolean morePieces(Booking booking) {
    return booking.lines().stream().anyMatch(line -> quantity(line) > line.quantity());
  }

  private boolean moreTime(Booking booking) {
    Period now = booking.period();
    return period != null && now != null && (period.from().isBefore(now.from()) || period.until().isAfter(now.until()));
  }

  /** Another first day, or another day for what is kept. */
  boolean movesFirst(Booking booking) {
    Period now = booking.period();
    return period == null || now == null ? !Objects.equals(wantedDay, booking.wantedDay()) : !period.from().equals(now.from());
  }

  boolean movesLast(Booking booking) {
    Period now = booking.period();
    return period != null && now != null && !period.until().equals(now.until());
  }

  /** Whether nothing but the end is other. */
  boolean onlyMovesLast(Booking booking) {
    return movesLast(booking) && !movesFirst(booking) && sameQuantities(booking);
  }

  /** The last day of a loan in days if that is all that is other, null otherwise. */
  @Nullable
  LocalDate onlyLastDay(Booking booking) {
    return period != null && period.isWholeDays() && onlyMovesLast(booking) ? period.lastDay() : null;
  }

  /** What a line costs then: what was asked for it when it was booked. */
  Money amount(Booking booking, Line line) {
    Price price = line.price();
    return price == null ? Money.ZERO : Quote.of(Offer.priced(line.operator() ? Term.HIRE : booking.term(), price), quantity(line), period);
  }

  Money amount(Booking booking) {
    return booking.lines().stream().map(line -> amount(booking, line)).reduce(Money.ZERO, Money::plus);
  }

  /** In one word, for notices and the audit trail. */
  BookingChanged.What what(Booking booking) {
    boolean days = movesFirst(booking) || movesLast(booking);
    if (!sameQuantities(booking))
      return days ? BookingChanged.What.SEVERAL : morePieces(booking) ? BookingChanged.What.MORE : BookingChanged.What.FEWER;
    return movesFirst(booking) ? BookingChanged.What.MOVED : BookingChanged.What.LAST_DAY;
  }

  /** The day that the change is about: the new last day, or the first of what is moved. */
  @Nullable
  LocalDate day(Booking booking) {
    if (period == null || movesFirst(booking))
      return movesFirst(booking) ? wantedDay : null;
    return movesLast(booking) ? period.endDay() : null;
  }
}
