package se.samnytta.booking.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.samnytta.listing.Term;

/**
 * What somebody asks for.
 *
 * @param first    null for any day, of what is kept
 * @param from     null for whole days
 * @param inReturn what is given for it, null if nothing is
 */
record Want(Good good, Term term, int quantity, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable LocalTime from,
    @Nullable LocalTime until, @Nullable Good inReturn, int given, int difference) {

  boolean isLoan() {
    return Deal.isLoan(term);
  }

  boolean byTheHour() {
    return from != null;
  }

  Instant begins() {
    return from == null ? Days.begin(day(first)) : Days.at(day(first), from);
  }

  Instant ends() {
    return until == null ? Days.end(day(last)) : Days.at(day(last), until);
  }

  private static LocalDate day(@Nullable LocalDate day) {
    return java.util.Objects.requireNonNull(day);
  }

  @Override
  public String toString() {
    String when = first == null ? "" : " " + first + (from == null ? "" : " " + from);
    String till = last == null ? "" : " till " + last + (until == null ? "" : " " + until);
    String back = inReturn == null
        ? ""
        : " mot " + given + " " + inReturn.ad.name() + (difference == 0 ? "" : " och " + difference + " kr");
    return term + " " + quantity + " " + good.ad.name() + when + till + back;
  }
}
