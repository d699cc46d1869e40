package se.samnytta.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;

/** What became of a step in a booking. */
public sealed interface StepOutcome {

  /** As asked, now or by the same press of the button before. */
  record Done(BookingId booking, BookingState state) implements StepOutcome {}

  /** Somebody changed the booking after the page was read. */
  record Stale(BookingState now) implements StepOutcome {}

  /** The booking has come too far for this, or not far enough. */
  record NotNow(BookingState now) implements StepOutcome {}

  /** It is for the other side, or for somebody with another role. */
  record NotYours() implements StepOutcome {}

  /** Whoever asked for it may not accept it themselves. */
  record AnotherMust() implements StepOutcome {}

  /** So many cannot be handed over, taken back or written off. */
  record TooMany(LineId line, int most) implements StepOutcome {}

  /** No more than so many can be damaged, lost or lacking parts. */
  record TooManyWrong(int most) implements StepOutcome {}

  /** Only so many of it can be handed over now: the rest is with somebody who is late, or somebody else has it until then. */
  record NotThere(LineId line, int there) implements StepOutcome {}

  /** The other side is owed a reason. */
  record NoReason() implements StepOutcome {}

  /** Nothing was filled in. */
  record Nothing() implements StepOutcome {}

  /** Others have been promised what would be missing. */
  record PromisedToOthers(int free) implements StepOutcome {}

  /** The new last day cannot be. */
  record NotThatDay(Refusal why) implements StepOutcome {}

  /** The owner has been asked whether the loan may be longer. */
  record Asked(LocalDate lastDay) implements StepOutcome {}

  /** It would cost more than this person may spend for the unit. */
  record CostsMore(Money amount) implements StepOutcome {}

  /** Somebody else has it before that day is over; the latest last day that is possible, null when it cannot be longer at all. */
  record NotFreeUntil(LocalDate day, @Nullable LocalDate latest) implements StepOutcome {}
}
