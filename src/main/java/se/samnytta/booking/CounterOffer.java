package se.samnytta.booking;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Signs;
import se.samnytta.listing.ListingId;

/**
 * What a side would rather swap.
 *
 * @param quantities    how many of each line, those that are to be other than now; none for what the receiver is to keep
 * @param added         something else of the receiver's, null for nothing
 * @param addedQuantity how many of it
 * @param differenceOre what the receiver pays besides, less than nothing when the owner pays
 * @param words         a line to the other side, may be empty
 */
public record CounterOffer(Map<LineId, Integer> quantities, @Nullable ListingId added, int addedQuantity, long differenceOre,
    String words) {

  /** The longest line to the other side, in characters. */
  public static final int LONGEST_WORDS = 1000;

  public CounterOffer {
    quantities = Map.copyOf(quantities);
    if (Signs.count(words) > LONGEST_WORDS)
      throw new IllegalArgumentException("the words are longer than " + LONGEST_WORDS);
  }

  int quantity(Line line) {
    return quantities.getOrDefault(line.id(), line.quantity());
  }

  /** Whether the booking is so already; what has fallen away counts as none. */
  boolean isAsItIs(Booking booking) {
    boolean gone = quantities.entrySet().stream().allMatch(each -> each.getValue() == 0 || booking.line(each.getKey()).isPresent());
    boolean same = booking.lines().stream()
        .allMatch(line -> line.listing().equals(added) ? line.quantity() == addedQuantity : quantity(line) == line.quantity());
    boolean there = added == null || booking.lines().stream().anyMatch(line -> line.listing().equals(added));
    long difference = booking.difference() == null ? 0 : booking.difference().ore();
    return gone && same && there && difference == differenceOre;
  }
}
