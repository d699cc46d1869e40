package se.samnytta.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;

/**
 * What has to be done next in a booking, and by which side.
 *
 * @param by the day by which, null for any
 */
public record NextStep(Kind kind, Side owes, @Nullable LocalDate by) {

  /** What is to be done. */
  public enum Kind {
    /** The owner says yes or no. */
    ANSWER,
    /** In a swap: the receiver answers the owner's counter-offer. */
    ANSWER_OFFER,
    /** Somebody who may spend the receiver's money says yes or no. */
    APPROVE_COST,
    /** The owner says yes or no to a longer loan. */
    ANSWER_LONGER,
    /** The owner says yes or no to more, or to other days. */
    ANSWER_CHANGE,
    /** Somebody who may spend the receiver's money says yes or no to what a change costs more. */
    APPROVE_CHANGE,
    /** The owner decides what follows on damage or loss. */
    SETTLE,
    /** The owner gets the things ready. */
    PREPARE,
    /** The receiver fetches them, and either side says so. */
    FETCH,
    /** In a swap: say what you have got. */
    TELL_OF_SWAP,
    /** The receiver says whether all is well. */
    CONFIRM,
    /** The receiver brings it back. */
    RETURN,
    /** The owner looks at what came back. */
    CHECK_RETURN,
    /** The owner says what the work costs, or no. */
    QUOTE,
    /** The receiver accepts what the work costs, or says no. */
    ACCEPT,
    /** The owner does the work and tells how long it took. */
    PERFORM,
    /** The receiver confirms the time. */
    CONFIRM_TIME,
    /** The thing is back, and the owner tells how long whoever came along was there. */
    REPORT_TIME
  }

  /**
   * What decides it.
   *
   * @param open      sides whose yes is not given
   * @param change    sides whose yes to a change, or in a swap to an offer, is not given
   * @param incident  whether something wrong has not been settled
   * @param untold    in a swap: sides that have not got all that they are to get
   * @param hours     whether somebody came along whose time is not confirmed
   * @param back      whether the owner has said that all is back and well
   * @param work      while work goes on: the side whose turn it is, null for the owner's
   */
  public record Situation(BookingState state, Term term, Set<Side> open, Set<Side> change, Instant answerBy,
      @Nullable LocalDate askedLastDay,
      boolean incident,
      boolean allHandedOver, Set<Side> untold, @Nullable Period period, @Nullable LocalDate wantedDay, @Nullable Side work, boolean hours,
      boolean back) {

    /** Without anybody who came along. */
    public Situation(BookingState state, Term term, Set<Side> open, Set<Side> change, Instant answerBy, @Nullable LocalDate askedLastDay,
        boolean incident, boolean allHandedOver, Set<Side> untold, @Nullable Period period, @Nullable LocalDate wantedDay,
        @Nullable Side work) {
      this(state, term, open, change, answerBy, askedLastDay, incident, allHandedOver, untold, period, wantedDay, work, false, false);
    }

    public Situation {
      open = Set.copyOf(open);
      change = Set.copyOf(change);
      untold = Set.copyOf(untold);
    }
  }

  /** What is to be done in this booking, the most pressing first. */
  static List<NextStep> of(Booking booking, boolean incident, Set<Side> change) {
    Set<Side> open = EnumSet.noneOf(Side.class);
    booking.approvals().stream().filter(Approval::isOpen).forEach(each -> open.add(each.side()));
    Set<Side> untold = EnumSet.noneOf(Side.class);
    booking.lines().stream().filter(line -> line.left() > 0).forEach(line -> untold.add(line.direction().taker()));
    return of(new Situation(booking.state(), booking.term(), open, booking.countered() ? Set.of(Side.RECEIVER) : change, booking.answerBy(),
        booking.askedLastDay(), incident,
        untold.isEmpty(), untold, booking.period(), booking.wantedDay(), booking.workAwaits(),
        booking.awaitsHours(), booking.returnConfirmed()));
  }

  /** What is to be done, the most pressing first; nothing when the booking is over. */
  public static List<NextStep> of(Situation now) {
    List<NextStep> steps = new ArrayList<>();
    if (now.incident)
      steps.add(new NextStep(Kind.SETTLE, Side.OWNER, null));
    if (now.change.contains(Side.OWNER) && !now.state.isOver())
      steps.add(new NextStep(now.askedLastDay == null ? Kind.ANSWER_CHANGE : Kind.ANSWER_LONGER, Side.OWNER,
          now.askedLastDay == null ? null : last(now)));
    if (now.change.contains(Side.RECEIVER) && now.term != Term.SWAP && !now.state.isOver())
      steps.add(new NextStep(Kind.APPROVE_CHANGE, Side.RECEIVER, null));
    switch (now.state) {
      case REQUESTED -> requested(now, steps);
      case APPROVED -> {
        if (now.term == Term.HIRE) {
          steps.add(new NextStep(Kind.PERFORM, Side.OWNER, first(now)));
          break;
        }
        steps.add(new NextStep(Kind.PREPARE, Side.OWNER, first(now)));
        if (now.term == Term.SWAP)
          steps.add(swap(now, Side.RECEIVER));
      }
      case READY -> steps.add(now.term == Term.SWAP ? swap(now, Side.RECEIVER) : new NextStep(Kind.FETCH, Side.RECEIVER, first(now)));
      case HANDED_OVER -> handedOver(now, steps);
      case RETURNED -> {
        if (!now.incident && !now.back)
          steps.add(new NextStep(Kind.CHECK_RETURN, Side.OWNER, null));
        if (now.hours)
          steps.add(now.work == Side.RECEIVER
              ? new NextStep(Kind.CONFIRM_TIME, Side.RECEIVER, null)
              : new NextStep(Kind.REPORT_TIME, Side.OWNER, null));
      }
      case CLOSED, DECLINED, CANCELLED, EXPIRED, NOT_COLLECTED -> {
      }
    }
    return steps;
  }

  private static void requested(Situation now, List<NextStep> steps) {
    LocalDate by = LocalDate.ofInstant(now.answerBy.minusSeconds(1), Period.SWEDEN);
    if (now.term == Term.HIRE) {
      boolean quoted = !now.open.contains(Side.OWNER);
      steps.add(new NextStep(quoted ? Kind.ACCEPT : Kind.QUOTE, quoted ? Side.RECEIVER : Side.OWNER, by));
      return;
    }
    if (now.term == Term.SWAP && now.change.contains(Side.RECEIVER)) {
      steps.add(new NextStep(Kind.ANSWER_OFFER, Side.RECEIVER, by));
      return;
    }
    if (now.open.contains(Side.OWNER))
      steps.add(new NextStep(Kind.ANSWER, Side.OWNER, by));
    if (now.open.contains(Side.RECEIVER))
      steps.add(new NextStep(Kind.APPROVE_COST, Side.RECEIVER, by));
  }

  private static void handedOver(Situation now, List<NextStep> steps) {
    if (now.term == Term.HIRE)
      steps.add(now.work == Side.RECEIVER
          ? new NextStep(Kind.CONFIRM_TIME, Side.RECEIVER, null)
          : new NextStep(Kind.PERFORM, Side.OWNER, last(now)));
    else if (now.term.isLoan()) {
      steps.add(new NextStep(Kind.RETURN, Side.RECEIVER, last(now)));
      if (now.hours && now.work == Side.RECEIVER)
        steps.add(new NextStep(Kind.CONFIRM_TIME, Side.RECEIVER, null));
    } else if (now.term == Term.SWAP)
      now.untold.stream().sorted().forEach(side -> steps.add(swap(now, side)));
    else
      steps.add(new NextStep(now.allHandedOver ? Kind.CONFIRM : Kind.FETCH, Side.RECEIVER, null));
  }

  private static NextStep swap(Situation now, Side side) {
    return new NextStep(Kind.TELL_OF_SWAP, side, first(now));
  }

  private static @Nullable LocalDate first(Situation now) {
    return now.period == null ? now.wantedDay : now.period.firstDay();
  }

  private static @Nullable LocalDate last(Situation now) {
    return now.period == null ? null : now.period.lastDay();
  }
}
