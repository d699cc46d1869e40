package se.samnytta.booking;

/** What became of asking for work: a service, or a person's time. */
public sealed interface HireOutcome {

  /** Asked for; what it needs is kept, unless its time is to be agreed on. */
  record Placed(BookingId booking) implements HireOutcome {}

  /** Others have it: so many are free for that time, which is not enough. */
  record NotFree(int free) implements HireOutcome {}

  /** The owner's terms, or the house's, say no. */
  record Refused(HireRefusal why) implements HireOutcome {}
}
