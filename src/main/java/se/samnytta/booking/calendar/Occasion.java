package se.samnytta.booking.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/**
 * A booking as one of its sides has it in a calendar.
 *
 * @param title      what its first thing is called
 * @param pieces     how many of that
 * @param others     how many things there are besides
 * @param period     of a loan, null for what is kept
 * @param wantedDay  when what is kept is to be fetched, null when no day was said
 * @param handedOver when something of it last changed hands, null for not yet
 * @param returned   when all of it was back, null for not yet
 * @param place      where the thing is, with its address, empty when nobody has said
 * @param changed    when something last happened to it
 */
record Occasion(long booking, int version, Side side, Term term, BookingState state, UnitId owner, UnitId receiver, PersonId requestedBy,
    String title, int pieces, int others, @Nullable Period period, @Nullable LocalDate wantedDay, @Nullable Instant handedOver,
    @Nullable Instant returned, String otherUnit, String place, String pickUpNote, Instant changed) {

  /**
   * When it takes place: the time of a loan, until it came back if that was before; the day agreed on for what is kept, or else
   * the day on which it changed hands. Nothing while nobody has said a day.
   */
  Optional<Span> span() {
    if (period != null)
      return Optional.of(cut(Span.of(period)));
    if (wantedDay != null)
      return Optional.of(new Span.Days(wantedDay, wantedDay));
    return Optional.ofNullable(handedOver).map(Occasion::day).map(day -> new Span.Days(day, day));
  }

  private Span cut(Span span) {
    if (returned == null || !returned.isBefore(span.end()))
      return span;
    return switch (span) {
      case Span.Days days -> new Span.Days(days.first(), day(returned).isBefore(days.first()) ? days.first() : day(returned));
      case Span.Hours hours -> returned.isAfter(hours.from()) ? new Span.Hours(hours.from(), returned) : hours;
    };
  }

  /** Whether everybody who had to has said yes. */
  boolean isAgreed() {
    return switch (state) {
      case APPROVED, READY, HANDED_OVER, RETURNED, CLOSED -> true;
      case REQUESTED, DECLINED, CANCELLED, EXPIRED, NOT_COLLECTED -> false;
    };
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Period.SWEDEN);
  }
}
