package se.samnytta.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Direction;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentOutcome;
import se.samnytta.booking.NextStep;
import se.samnytta.booking.Side;
import se.samnytta.booking.WouldHaveBought;
import se.samnytta.collaboration.ConversationView;
import se.samnytta.kernel.Money;
import se.samnytta.listing.Term;

/**
 * A booking as one of its two sides sees it.
 *
 * @param mine      the sides that the reader may act for, none for somebody who looks on
 * @param approvers names of those who are asked to approve the cost
 * @param toAdministrator whether they are asked for want of an approver
 * @param next      what is to be done next, the most pressing first
 */
public record BookingView(Head head, Set<Side> mine, Party owner, Party receiver, List<LineView> lines, List<StepView> history,
    List<IncidentView> incidents, List<ApprovalView> approvals, List<String> approvers, boolean toAdministrator, List<NextStep> next,
    Can can,
    @Nullable ConversationView conversation) {

  public BookingView {
    mine = Set.copyOf(mine);
    lines = List.copyOf(lines);
    history = List.copyOf(history);
    incidents = List.copyOf(incidents);
    approvals = List.copyOf(approvals);
    next = List.copyOf(next);
  }

  /** The booking itself. */
  public record Head(long id, int version, BookingState state, Term term, String asker, @Nullable LocalDate first, @Nullable LocalDate last,
      @Nullable LocalDate wantedDay, @Nullable LocalDate askedLastDay, LocalDate answerBy, Instant requestedAt, @Nullable Instant readyAt,
      @Nullable Instant handedOverAt, @Nullable Instant returnedAt, @Nullable Instant closedAt, boolean assumed, Money amount,
      @Nullable Money difference, String note, String reason, String pickUpNote, String agreement,
      @Nullable WouldHaveBought wouldHaveBought, @Nullable Side workAwaits) {

    /** A service or somebody's time: what there is to do stands in a box of its own. */
    public boolean isWork() {
      return term == Term.HIRE;
    }

    public boolean isLoan() {
      return term.isLoan();
    }

    public boolean isSwap() {
      return term == Term.SWAP;
    }

    /** What the receiver pays, with what is paid between in a swap. */
    public Money toPay() {
      return difference == null || difference.ore() < 0 ? amount : amount.plus(difference);
    }

    /** Whether it came to nothing. */
    public boolean isEndedEarly() {
      return state.isOver() && state != BookingState.CLOSED;
    }
  }

  /** One of the two units, with where it is and when somebody is there. */
  public record Party(long unit, String name, String municipality, String street, String postal, String reception, String phone,
      String email,
      List<Openings.Opening> openings) {}

  /**
   * A thing in the booking.
   *
   * @param image   address of a small picture, empty for none
   * @param atHand  how many of what is left can be handed over now
   * @param missing how many of them may not be there in time, because somebody before is late
   */
  public record LineView(long id, Direction direction, long listing, String title, String image, int quantity, int handedOver, int returned,
      int lost, Money amount, String place, int atHand, int missing) {

    public int left() {
      return quantity - handedOver;
    }

    public int out() {
      return handedOver - returned - lost;
    }
  }

  /** Something that happened; side, name and unit are empty when time did it. */
  public record StepView(Instant at, String what, String side, String name, String unit, String note) {}

  /** Something that was wrong. */
  public record IncidentView(long id, IncidentKind kind, int quantity, String title, String description, String image, String unit,
      Instant at,
      @Nullable IncidentOutcome outcome, @Nullable Money charge, String note) {}

  /** Who says yes: name is empty for nobody yet, or when nobody had to. */
  public record ApprovalView(Side side, String decision, String name, @Nullable Instant at, boolean automatic) {}

  /**
   * What the reader can do now.
   *
   * @param withdraw   the side whose yes can be taken back, null for none
   * @param aWeekLonger the last day of a loan that is a week longer, null when it cannot be made longer
   */
  public record Can(boolean answer, boolean approveCost, @Nullable Side withdraw, boolean cancel, boolean ready, boolean handOver,
      boolean takeBack,
      boolean confirm, boolean notCollected, @Nullable LocalDate aWeekLonger, boolean answerLonger, boolean fewer, boolean report,
      boolean settle,
      boolean tellBought) {

    /** Of work: what is not done in its own box. */
    static Can work(@Nullable Side withdraw, boolean cancel) {
      return new Can(false, false, withdraw, cancel, false, false, false, false, false, null, false, false, false, false, false);
    }

    /** Whether there is anything to press first on the page; what is wrong has a place of its own. */
    public boolean anything() {
      return answer || approveCost || ready || handOver || takeBack || confirm || notCollected || answerLonger || tellBought
          || withdraw != null;
    }
  }

  public long id() {
    return head.id();
  }

  /** What the first thing is called. */
  public String title() {
    return lines.getFirst().title();
  }

  /** The side as which the reader is spoken to: the owner's for somebody on both or on neither. */
  public Side role() {
    return mine.equals(Set.of(Side.RECEIVER)) ? Side.RECEIVER : Side.OWNER;
  }

  public Party other() {
    return party(role().other());
  }

  /** Whom the next step is about: who owes it, or for whoever owes it the other side. */
  public Party about(NextStep step) {
    return party(isMyTurn() ? step.owes().other() : step.owes());
  }

  private Party party(Side side) {
    return side == Side.OWNER ? owner : receiver;
  }

  /** What the receiver is to pay for what went wrong. */
  public Money charged() {
    return incidents.stream().map(IncidentView::charge).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
  }

  /** The next step, the reader's own first. */
  public Optional<NextStep> step() {
    return next.stream().filter(each -> mine.contains(each.owes())).findFirst().or(() -> next.stream().findFirst());
  }

  public boolean isMyTurn() {
    return step().filter(each -> mine.contains(each.owes())).filter(each -> each.kind() != NextStep.Kind.APPROVE_COST || can.approveCost())
        .isPresent();
  }

  /** Whether the reader asked for it and did not get it. */
  public boolean wentElsewhere() {
    return role() == Side.RECEIVER && head.isEndedEarly();
  }

  /** Whether it should have been back by now. */
  public boolean isLate(LocalDate today) {
    LocalDate last = head.last();
    return head.state() == BookingState.HANDED_OVER && last != null && last.isBefore(today);
  }

  /** Lines that the reader can say have changed hands: in a swap only what they get themselves. */
  public List<LineView> toHandOver() {
    return lines.stream().filter(line -> line.left() > 0).filter(line -> !head.isSwap() || mine.contains(line.direction().taker()))
        .toList();
  }

  /** Lines of which something may not be there in time. */
  public List<LineView> missing() {
    return lines.stream().filter(line -> line.missing() > 0).toList();
  }

  public List<LineView> toTakeBack() {
    return lines.stream().filter(line -> line.out() > 0).toList();
  }

  public List<LineView> handedOver() {
    return lines.stream().filter(line -> line.handedOver() > 0).toList();
  }
}
