package se.samnytta.staffing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samnytta.booking.Booking;
import se.samnytta.booking.BookingChanged;
import se.samnytta.booking.BookingRequested;
import se.samnytta.booking.Hires;
import se.samnytta.booking.Line;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Price;

/**
 * What is particular to the work of whoever comes along with a thing: it follows its booking, in the transaction in which that is asked for
 * or becomes another.
 */
@Component
class OperatorWork {

  private final WorkStore store;
  private final Hires hires;

  OperatorWork(WorkStore store, Hires hires) {
    this.store = store;
    this.hires = hires;
  }

  @EventListener
  void on(BookingRequested event) {
    if (!event.parties().term().isLoan())
      return;
    Booking booking = hires.open(event.parties().booking());
    booking.operator().ifPresent(operator -> {
      store.insertOperator(booking, booking.lines().getFirst().title(), quoted(booking, operator));
      store.insertShifts(booking, List.of(period(booking)));
    });
  }

  @EventListener
  void on(BookingChanged event) {
    if (event.what() == BookingChanged.What.RECEIVER)
      return;
    Booking booking = hires.open(event.parties().booking());
    booking.operator().filter(_ -> !booking.isWork()).ifPresent(operator -> {
      store.becomes(booking.id(), quoted(booking, operator));
      store.dropShifts(booking.id(), Instant.EPOCH);
      store.insertShifts(booking, List.of(period(booking)));
    });
  }

  /** By the hour as the ad says, otherwise what it costs in all. */
  private static Quoted quoted(Booking booking, Line operator) {
    Price price = operator.price();
    int minutes = (int) period(booking).length().toMinutes();
    return price != null && price.per().isByTheHour()
        ? new Quoted(Quoted.Pricing.HOUR, price.amount(), minutes)
        : new Quoted(Quoted.Pricing.FIXED, price == null ? Money.ZERO : operator.amount(), minutes);
  }

  private static Period period(Booking booking) {
    return Objects.requireNonNull(booking.period());
  }
}
