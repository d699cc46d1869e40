package se.samnytta.staffing.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.staffing.LegalGround;
import se.samnytta.staffing.Quoted;
import se.samnytta.staffing.WorkKind;

/**
 * Some work as one of its two sides sees it.
 *
 * @param mine       the sides that the reader may act for, none for somebody who looks on
 * @param period     from the beginning to the end, null while it is to be agreed on
 * @param shifts     each time that somebody comes
 * @param amount     what was accepted, or what it costs as far as is known
 * @param another    whether another than the reader has to accept the price
 * @param approvers  names of those who may accept it
 * @param named      who comes, as both sides may know
 * @param away       days on which somebody who should come does not
 * @param candidates whom the home unit has named; for the home unit and the person alone
 * @param people     whom the home unit may name
 * @param week       the week to report next, null when there is nothing to report
 */
public record WorkView(Head head, Set<Side> mine, String owner, String receiver, @Nullable Period period, List<Period> shifts, Money amount,
    boolean quoted, boolean accepted, boolean mayAccept, boolean another, List<String> approvers, List<Name> named, List<Days> away,
    List<CandidateView> candidates, Map<String, String> people, boolean crosses, List<ReportView> reports, @Nullable WeekView week) {

  public WorkView {
    mine = Set.copyOf(mine);
    shifts = List.copyOf(shifts);
    approvers = List.copyOf(approvers);
    named = List.copyOf(named);
    away = List.copyOf(away);
    candidates = List.copyOf(candidates);
    people = new LinkedHashMap<>(people);
    reports = List.copyOf(reports);
  }

  /** The work itself; an operator comes along with a thing, and is asked for and answered with it. */
  public record Head(long id, int version, BookingState state, WorkKind kind, String title, String what, String place, String timing,
      @Nullable Integer askedMinutes, Quoted.@Nullable Pricing pricing, @Nullable Money price, @Nullable Integer minutes, String message,
      @Nullable LegalGround ground, @Nullable Money adPrice, String adPer, int quantity, String reason, @Nullable LocalDate closed,
      boolean operator) {}

  /** Somebody who comes, from that day to that. */
  public record Name(String name, LocalDate first, LocalDate last) {}

  /** From a day to a day. */
  public record Days(LocalDate first, LocalDate last) {}

  /** Somebody whom the home unit has named. */
  public record CandidateView(long id, String name, String state, boolean manager, LocalDate first, LocalDate last, boolean me,
      boolean mayAllow) {

    public boolean isOpen() {
      return state.equals("ASKED") || state.equals("CONSENTED");
    }

    public boolean isReady() {
      return state.equals("CONSENTED") && manager;
    }
  }

  /** A week's reported time, in all and day by day. */
  public record ReportView(long id, LocalDate week, int revision, int minutes, Money price, String state, String note, String answer,
      @Nullable Integer proposed, boolean last, SortedMap<LocalDate, Integer> days) {}

  /** The week to be reported: its days with the minutes that were planned. */
  public record WeekView(LocalDate monday, Map<LocalDate, Integer> days, boolean settled) {}

  public long id() {
    return head.id;
  }

  public boolean isStaff() {
    return head.kind == WorkKind.STAFF;
  }

  public boolean isOwner() {
    return mine.contains(Side.OWNER);
  }

  public boolean isReceiver() {
    return mine.contains(Side.RECEIVER);
  }

  public boolean isUnderWay() {
    return head.state == BookingState.HANDED_OVER || head.state == (head.operator ? BookingState.RETURNED : BookingState.APPROVED);
  }

  public boolean canQuote() {
    return isOwner() && head.state == BookingState.REQUESTED && !accepted && !head.operator;
  }

  public boolean canDecline() {
    return head.state == BookingState.REQUESTED && !head.operator && (isOwner() || isReceiver() && quoted);
  }

  public boolean canAccept() {
    return asksReceiver() && mayAccept && !another;
  }

  /** Whether the receiver is to accept the price. */
  public boolean asksReceiver() {
    return isReceiver() && quoted && head.state == BookingState.REQUESTED && !head.operator;
  }

  /** Naming somebody is for the home unit, as long as the work is open and its time is known. */
  public boolean canName() {
    return isStaff() && isOwner() && period != null && !people.isEmpty()
        && (head.state == BookingState.REQUESTED || isUnderWay());
  }

  public boolean isManned() {
    return !named.isEmpty();
  }

  public boolean canReport() {
    return isOwner() && isUnderWay() && week != null && (!isStaff() || isManned());
  }

  public boolean canEnd() {
    return isStaff() && isUnderWay() && (isOwner() || isReceiver()) && period != null && period.days() > 1;
  }

  public int settledMinutes() {
    return reports.stream().filter(each -> each.state.equals("CONFIRMED") || each.state.equals("ASSUMED")).mapToInt(ReportView::minutes)
        .sum();
  }

  public int plannedMinutes() {
    return (int) shifts.stream().mapToLong(shift -> shift.length().toMinutes()).sum();
  }
}
