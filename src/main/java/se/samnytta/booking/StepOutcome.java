package se.samnytta.booking;

import java.time.LocalDate;
import java.util.Set;
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

  /** That label is not on one of the line's things that is here, or went out with it. */
  record NoSuchLabel(LineId line, String label) implements StepOutcome {}

  /** More labels than things. */
  record TooManyLabels(LineId line, int most) implements StepOutcome {}

  /** Which ones has to be said of so many at least: the rest could not be told apart. */
  record NameThem(LineId line, int least) implements StepOutcome {}

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

  /** Those who have to say yes to the change have been asked. */
  record ChangeAsked(Set<Side> awaits) implements StepOutcome {

    public ChangeAsked {
      awaits = Set.copyOf(awaits);
    }
  }

  /** So many have changed hands already, or none would be left. */
  record TooFew(LineId line, int least) implements StepOutcome {}

  /** Somebody else has it: only so many of the line could be had then. */
  record NotFree(LineId line, int free) implements StepOutcome {}

  /** The receiver may not have more than it has. */
  record NoMore(Refusal why) implements StepOutcome {}

  /** No agreement lets the receiver's municipality borrow any more of it. */
  record AgreementOver() implements StepOutcome {}

  /** Whoever asked for it does not answer for the other side as well; somebody else there does. */
  record OwnRequest() implements StepOutcome {}

  /** Nobody may let that unit have it: another municipality's, the owner itself, or one that this person does not act for. */
  record NotThatUnit() implements StepOutcome {}

  /** It would cost more than this person may spend for the unit. */
  record CostsMore(Money amount) implements StepOutcome {}

  /** Somebody else has it before that day is over; the latest last day that is possible, null when it cannot be longer at all. */
  record NotFreeUntil(LocalDate day, @Nullable LocalDate latest) implements StepOutcome {}

  /** In a swap: what is offered is what is on the table already. */
  record SameOffer() implements StepOutcome {}

  /** In a swap: what is to be added is not the receiver's, or not to be seen by whoever asks for it. */
  record NotTheirs() implements StepOutcome {}

  /** In a swap: something has to go each way. */
  record NothingInReturn() implements StepOutcome {}

  /** In a swap: only so many of what is to be added are free. */
  record AddedNotFree(int free) implements StepOutcome {}
}
