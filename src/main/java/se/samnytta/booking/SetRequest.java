package se.samnytta.booking;

import java.util.List;
import java.util.UUID;
import se.samnytta.kernel.Signs;

/**
 * Things to be booked together from several owners.
 *
 * @param key    one for each time somebody presses the button: the same key is the same request
 * @param name   what they are, in the seeker's words
 * @param whole  whether it is all or nothing; otherwise what there is of it is taken
 * @param wishes each of another ad
 * @param note   a greeting to the owners, may be empty
 */
public record SetRequest(UUID key, String name, boolean whole, List<Wish> wishes, String note) {

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 300;

  public SetRequest {
    wishes = List.copyOf(wishes);
    if (name.isBlank() || Signs.count(name) > LONGEST_NAME)
      throw new IllegalArgumentException("a set has a name of at most " + LONGEST_NAME);
    if (wishes.isEmpty() || wishes.size() > BookingRequest.MOST_WISHES)
      throw new IllegalArgumentException("a set is of 1 to " + BookingRequest.MOST_WISHES + " ads: " + wishes.size());
  }

  int pieces() {
    return wishes.stream().mapToInt(Wish::quantity).sum();
  }
}
