package se.samnytta.staffing;

import java.util.List;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Money;

/** What became of a step in some work. */
public sealed interface WorkStep {

  record Done(BookingId booking) implements WorkStep {}

  /** Somebody changed it after the page was read. */
  record Stale() implements WorkStep {}

  /** It has come too far for this, or not far enough. */
  record NotNow() implements WorkStep {}

  /** It is for the other side, or for somebody with another role. */
  record NotYours() implements WorkStep {}

  /** Whoever asked, or whoever it is about, may not say yes themselves. */
  record AnotherMust() implements WorkStep {}

  /** The other side is owed a reason. */
  record NoReason() implements WorkStep {}

  /** Others have it then: so many are free. */
  record NotFree(int free) implements WorkStep {}

  /** The time has to be agreed on first. */
  record NoTime() implements WorkStep {}

  /** The ground on which somebody is lent has to be chosen, one that fits the two units. */
  record NoGround() implements WorkStep {}

  /** The named person is not of the home unit. */
  record NotOfTheUnit() implements WorkStep {}

  /** The person would work against the law on working hours. */
  record AgainstTheLaw(List<Breach> breaches) implements WorkStep {

    public AgainstTheLaw {
      breaches = List.copyOf(breaches);
    }
  }

  /** Nobody may come before the person and the home manager have said yes. */
  record NoConsent() implements WorkStep {}

  /** More than there is in the days. */
  record TooLong() implements WorkStep {}

  /** What has not been yet cannot be reported. */
  record NotYet() implements WorkStep {}

  /** It costs more than was accepted, and more than this person may spend for the unit. */
  record CostsMore(Money amount) implements WorkStep {}
}
