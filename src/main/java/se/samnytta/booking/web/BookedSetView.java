package se.samnytta.booking.web;

import java.util.List;
import se.samnytta.booking.BookedSet;
import se.samnytta.booking.BookingState;

/**
 * What was booked together.
 *
 * @param more address of the search for what is missing, empty when nothing is
 */
public record BookedSetView(BookedSet set, List<Part> parts, String more) {

  public BookedSetView {
    parts = List.copyOf(parts);
  }

  /** One owner's part. */
  public record Part(long booking, BookingState state, String owner, String title, int quantity) {}
}
