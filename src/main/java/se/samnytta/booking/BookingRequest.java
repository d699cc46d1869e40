package se.samnytta.booking;

import java.util.List;
import java.util.UUID;
import se.samnytta.kernel.Signs;

/**
 * What a unit asks for, of one owner or several, all or nothing.
 *
 * @param key  one for each time somebody presses the button: the same key is the same request, however often it comes
 * @param note a greeting to the owners, may be empty
 */
public record BookingRequest(UUID key, List<Wish> wishes, String note) {

  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 1000;

  /** The most things in one request. */
  public static final int MOST_WISHES = 50;

  public BookingRequest {
    wishes = List.copyOf(wishes);
    if (wishes.isEmpty() || wishes.size() > MOST_WISHES)
      throw new IllegalArgumentException("a request is for 1 to " + MOST_WISHES + " things: " + wishes.size());
    if (Signs.count(note) > LONGEST_NOTE)
      throw new IllegalArgumentException("the note is longer than " + LONGEST_NOTE);
  }
}
