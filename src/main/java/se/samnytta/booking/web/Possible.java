package se.samnytta.booking.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Changes;
import se.samnytta.booking.NextStep;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Regret;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/** What a reader of a booking can do with it now. */
@Component
class Possible {

  /**
   * The booking as it is read.
   *
   * @param offeredBy    in a swap, whose offer lies on the table
   * @param maySpend     whether the reader may answer for the receiver's money
   * @param maySpendThen the same for what it costs after the change that is asked for
   */
  record About(BookingView.Head head, UnitId owner, Set<Side> mine, List<BookingView.LineView> lines,
      List<BookingView.IncidentView> incidents, List<BookingView.ApprovalView> approvals, List<NextStep> next, @Nullable ChangeView change,
      long offeredBy, boolean maySpend, boolean maySpendThen) {}

  private final Changes changes;
  private final Clock clock;

  Possible(Changes changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  Can of(Actor actor, About about) {
    BookingView.Head head = about.head;
    Set<Side> mine = about.mine;
    List<BookingView.LineView> lines = about.lines;
    List<NextStep> next = about.next;
    ChangeView change = about.change;
    long me = actor.person().value();
    boolean askedChange = change != null && change.by() == me;
    boolean changes = !head.isSwap() && mine.contains(Side.RECEIVER) && (head.state() == BookingState.REQUESTED
        || head.state() == BookingState.APPROVED || head.state() == BookingState.READY || head.state() == BookingState.HANDED_OVER);
    boolean maySpend = about.maySpend;
    BookingState state = head.state();
    boolean owner = mine.contains(Side.OWNER);
    boolean receiver = mine.contains(Side.RECEIVER);
    boolean untouched = lines.stream().allMatch(line -> line.handedOver() == 0);
    boolean left = lines.stream().anyMatch(line -> line.left() > 0 && (!head.isSwap() || mine.contains(line.direction().taker())));
    boolean agreed = state == BookingState.APPROVED || state == BookingState.READY;
    boolean countered = has(next, NextStep.Kind.ANSWER_OFFER);
    boolean openIncident = about.incidents.stream().anyMatch(each -> each.outcome() == null);
    if (head.term() == Term.HIRE)
      return Can.work(withdraw(about),
          !mine.isEmpty() && (state == BookingState.REQUESTED && receiver || agreed));
    return new Can(
        owner && has(next, NextStep.Kind.ANSWER) && head.askedBy() != me && !(head.isSwap() && about.offeredBy == me),
        maySpend && has(next, NextStep.Kind.APPROVE_COST),
        withdraw(about),
        !mine.isEmpty()
            && (state == BookingState.REQUESTED && (receiver || countered) || agreed || state == BookingState.HANDED_OVER && head.isSwap()),
        owner && state == BookingState.APPROVED,
        !mine.isEmpty() && left && (agreed || state == BookingState.HANDED_OVER),
        !mine.isEmpty() && head.isLoan() && state == BookingState.HANDED_OVER,
        receiver && !head.isLoan() && !head.isSwap() && state == BookingState.HANDED_OVER
            || owner && state == BookingState.RETURNED && !openIncident && !head.returnConfirmed(),
        owner && agreed && untouched && clock.instant().isAfter(collectFrom(head)),
        receiver && head.askedLastDay() == null && (state == BookingState.REQUESTED || agreed || state == BookingState.HANDED_OVER)
            ? aWeekLonger(head, about.owner)
            : null,
        owner && has(next, NextStep.Kind.ANSWER_LONGER) && !askedChange,
        owner && has(next, NextStep.Kind.ANSWER_CHANGE) && !askedChange,
        about.maySpendThen && has(next, NextStep.Kind.APPROVE_CHANGE),
        receiver && change != null && !head.isSwap(),
        changes && lines.stream().anyMatch(line -> line.left() > 0),
        changes && untouched,
        !mine.isEmpty() && head.handedOverAt() != null && state != BookingState.CANCELLED,
        owner && openIncident,
        receiver && head.handedOverAt() != null && head.wouldHaveBought() == null && state != BookingState.CANCELLED,
        receiver && countered && about.offeredBy != me,
        !mine.isEmpty() && head.isSwap() && state == BookingState.REQUESTED);
  }

  private @Nullable LocalDate aWeekLonger(BookingView.Head head, UnitId owner) {
    Period period = head.period();
    return period == null || !period.isWholeDays() ? null : changes.aWeekLonger(owner, period);
  }

  private static boolean has(List<NextStep> next, NextStep.Kind kind) {
    return next.stream().anyMatch(step -> step.kind() == kind);
  }

  private @Nullable Side withdraw(About about) {
    BookingView.Head head = about.head;
    if (head.state() != BookingState.REQUESTED && head.state() != BookingState.APPROVED)
      return null;
    Instant now = clock.instant();
    return about.approvals.stream()
        .filter(each -> about.mine.contains(each.side()) && (each.side() == Side.OWNER || about.maySpend))
        .filter(each -> each.decision().equals("APPROVED") && !each.automatic() && each.at() != null && Regret.isPossible(each.at(), now))
        .map(BookingView.ApprovalView::side).findFirst().orElse(null);
  }

  private Instant collectFrom(BookingView.Head head) {
    LocalDate wanted = head.first() == null ? head.wantedDay() : head.first();
    Instant ready = head.readyAt() == null ? clock.instant() : head.readyAt();
    LocalDate day = wanted == null ? LocalDate.ofInstant(ready, Period.SWEDEN) : wanted;
    return day.plusDays(1).atStartOfDay(Period.SWEDEN).toInstant();
  }
}
