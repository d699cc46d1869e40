package se.samnytta.booking;

import java.util.List;

/** What became of a step in a line. */
public sealed interface QueueOutcome {

  /** They stand in line, now or since before. */
  record Stands(PlaceId place) implements QueueOutcome {}

  /** Enough is free: there is nothing to wait for. */
  record FreeNow() implements QueueOutcome {}

  /** The owner's terms, or the house's, say no: now, or when it is booked. */
  record NotMet(List<Refusal> refused) implements QueueOutcome {

    public NotMet {
      refused = List.copyOf(refused);
    }
  }

  /** No agreement lets the municipality borrow it. */
  record NoAgreement() implements QueueOutcome {}

  /** A swap is agreed on between two; nobody waits in line for it. */
  record NoSwaps() implements QueueOutcome {}

  /** They do not stand in line any more. */
  record Left() implements QueueOutcome {}

  /** It is theirs. */
  record Booked(BookingId booking) implements QueueOutcome {}

  /** It is not their turn, or not any more. */
  record NotNow(PlaceState now) implements QueueOutcome {}

  /** It is for those who act for the unit that waits. */
  record NotYours() implements QueueOutcome {}
}
