package se.samnytta.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.PlaceState;
import se.samnytta.listing.Term;

/**
 * A place in a line, as whoever waits or the owner sees it.
 *
 * @param number     1 for the first, 0 for somebody who waits no more
 * @param unit       who waits, told as the other side of a border is told
 * @param first      the first day of a loan, or the day wanted
 * @param rightUntil the last day of their turn, null while it is not theirs
 * @param booking    what it became, 0 for nothing
 * @param mine       whether the reader may book or leave
 */
public record PlaceView(long id, long listing, String title, Term term, int quantity, int number, String unit, @Nullable LocalDate first,
    @Nullable LocalDate last, PlaceState state, Instant joinedAt, @Nullable LocalDate rightUntil, long booking, boolean mine) {

  /** A line as the owner sees it, in order. */
  public record Line(long listing, String title, List<PlaceView> places) {

    public Line {
      places = List.copyOf(places);
    }
  }

  /** A line that somebody stands in, in few words. */
  public record Waiting(long listing, String title, int count) {}
}
