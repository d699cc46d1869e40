package se.samnytta.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.Condition;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/**
 * What stands on the paper of a hand-over.
 *
 * @param back      whether it is about a return
 * @param note      what somebody wrote when they said so
 * @param agreement the agreement across a border, empty within a municipality
 * @param signed    whether it has been signed already
 */
public record NoteSheet(BookingId booking, Term term, boolean back, Instant at, UnitId owner, String ownerName, UnitId receiver,
    String receiverName, String note, String agreement, boolean signed, List<Thing> things) {

  public NoteSheet {
    things = List.copyOf(things);
  }

  /** So many of a thing, with its condition if somebody said it; toOwner for what the receiver gives in a swap. */
  public record Thing(String title, int quantity, @Nullable Condition condition, boolean toOwner) {}

  /** Who gives: the owner, or whoever brings it back. */
  public String giver() {
    return back ? receiverName : ownerName;
  }

  /** Who takes. */
  public String taker() {
    return back ? ownerName : receiverName;
  }
}
