package se.samnytta.staffing;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samnytta.booking.BookingId;
import se.samnytta.booking.HireRefusal;

/** What became of asking for work. */
public sealed interface WorkOutcome {

  /** Asked for; the owner answers with a price. */
  record Placed(BookingId booking) implements WorkOutcome {}

  /** Others have it: so many are free then, hours a week of somebody's time. */
  record NotFree(int free) implements WorkOutcome {}

  /** The owner's terms, or the house's, say no. */
  record Refused(HireRefusal why) implements WorkOutcome {}

  /** It ends before it begins. */
  record Backwards() implements WorkOutcome {}

  /** On none of those days would anybody come. */
  record NoShifts() implements WorkOutcome {}

  /** The owner has said when in the week somebody can come, and it is not on those days; on which it is, for both in their order. */
  record NotThoseDays(Set<DayOfWeek> asked, Set<DayOfWeek> offered) implements WorkOutcome {

    public NotThoseDays {
      asked = new TreeSet<>(asked);
      offered = new TreeSet<>(offered);
    }
  }

  /** On that day of the week somebody can come within other hours. */
  record NotThoseHours(DayOfWeek day, Span offered) implements WorkOutcome {}

  /** It is more than a week has hours for. */
  record MoreThanAWeek() implements WorkOutcome {}

  /** More is asked for than is offered. */
  record MoreThanOffered(int most) implements WorkOutcome {}

  /** One person cannot work so: the law on working hours says no. */
  record AgainstTheLaw(List<Breach> breaches) implements WorkOutcome {

    public AgainstTheLaw {
      breaches = List.copyOf(breaches);
    }
  }
}
