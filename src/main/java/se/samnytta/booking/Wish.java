package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Period;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Term;

/**
 * One thing that is asked for.
 *
 * @param first    the first day of a loan, or the day one would like to have what one keeps; null for any
 * @param last     the last day of a loan, null otherwise
 * @param hours    from when on the first day until when on the last; null for whole days
 * @param inReturn what is given for it, in a swap only
 * @param operator whether somebody is to come along, where that is a choice
 * @param seen     the ad's version that the asker has read, null if they did not read it just now
 */
public record Wish(ListingId listing, Term term, int quantity, @Nullable LocalDate first, @Nullable LocalDate last,
    @Nullable Hours hours, @Nullable InReturn inReturn, @Nullable Integer seen, boolean operator) {

  /** From when until when, as clocks show it. */
  public record Hours(ClockTime from, ClockTime until) {}

  /** What is given in a swap: so many of an own ad, and so much money besides; less than nothing asks for money. */
  public record InReturn(ListingId listing, int quantity, long differenceOre) {}

  /** Without anybody who comes along. */
  public Wish(ListingId listing, Term term, int quantity, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable Hours hours,
      @Nullable InReturn inReturn, @Nullable Integer seen) {
    this(listing, term, quantity, first, last, hours, inReturn, seen, false);
  }

  /** In whole days. */
  public Wish(ListingId listing, Term term, int quantity, @Nullable LocalDate first, @Nullable LocalDate last,
      @Nullable InReturn inReturn, @Nullable Integer seen) {
    this(listing, term, quantity, first, last, null, inReturn, seen);
  }

  /** To keep, on that day if it can be had then. */
  public static Wish keep(ListingId listing, Term term, int quantity, @Nullable LocalDate day) {
    return new Wish(listing, term, quantity, day, null, null, null, null);
  }

  /** To use from the first day to the last. */
  public static Wish loan(ListingId listing, Term term, int quantity, LocalDate first, LocalDate last) {
    return new Wish(listing, term, quantity, first, last, null, null, null);
  }

  /** To use from a time on the first day to a time on the last. */
  public static Wish hours(ListingId listing, Term term, int quantity, LocalDate first, ClockTime from, LocalDate last, ClockTime until) {
    return new Wish(listing, term, quantity, first, last, new Hours(from, until), null, null);
  }

  /** To use in that period: by the hour unless it is of whole days. */
  public static Wish during(ListingId listing, Term term, int quantity, Period period) {
    if (period.isWholeDays())
      return loan(listing, term, quantity, period.firstDay(), period.lastDay());
    return hours(listing, term, quantity, period.firstDay(), ClockTime.at(period.from()), period.endDay(), ClockTime.at(period.until()));
  }

  /** To keep, against something of one's own. */
  public static Wish swap(ListingId listing, int quantity, InReturn inReturn) {
    return new Wish(listing, Term.SWAP, quantity, null, null, null, inReturn, null);
  }

  /** The same, with somebody who comes along. */
  public Wish withOperator() {
    return new Wish(listing, term, quantity, first, last, hours, inReturn, seen, true);
  }

  /** A loan that is counted in hours. */
  public boolean isByTheHour() {
    return hours != null && term.isLoan();
  }

  /** When it is wanted, for a loan that has both its ends, the first before the second. */
  public Optional<Period> period() {
    Instant from = from();
    Instant until = until();
    return from != null && until != null && term.isLoan() && from.isBefore(until) ? Optional.of(new Period(from, until)) : Optional.empty();
  }

  @Nullable
  Instant from() {
    if (first == null)
      return null;
    return hours == null ? first.atStartOfDay(Period.SWEDEN).toInstant() : hours.from.on(first);
  }

  @Nullable
  Instant until() {
    if (last == null)
      return null;
    return hours == null ? Requests.endOf(last) : hours.until.on(last);
  }
}
