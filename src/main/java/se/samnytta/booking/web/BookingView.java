package se.samnytta.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.Direction;
import se.samnytta.booking.IncidentKind;
import se.samnytta.booking.IncidentOutcome;
import se.samnytta.booking.NextStep;
import se.samnytta.booking.Side;
import se.samnytta.booking.WouldHaveBought;
import se.samnytta.collaboration.ConversationView;
import se.samnytta.kernel.ClockTime;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/**
 * A booking as one of its two sides sees it.
 *
 * @param mine      the sides that the reader may act for, none for somebody who looks on
 * @param approvers names of those who are asked to approve the cost
 * @param toAdministrator whether they are asked for want of an approver
 * @param now       when the page is shown
 * @param closed    days that need to be others, since the owner has closed on them
 * @param next      what is to be done next, the most pressing first
 * @param receivers units that may have it instead, by number and name
 * @param offerable things of the receiver's that may be offered besides in a swap, by ad and name
 * @param change    what the receiver has asked to change and somebody is to answer, null for nothing
 */
public record BookingView(Head head, Set<Side> mine, Party owner, Party receiver, List<LineView> lines, List<StepView> history,
    List<IncidentView> incidents, List<ApprovalView> approvals, List<String> approvers, boolean toAdministrator, List<NextStep> next,
    @Nullable ChangeView change, Map<String, String> receivers, Map<String, String> offerable, Can can,
    @Nullable ConversationView conversation, Instant now, List<ClosedDay> closed) {

  public BookingView {
    mine = Set.copyOf(mine);
    lines = List.copyOf(lines);
    history = List.copyOf(history);
    incidents = List.copyOf(incidents);
    approvals = List.copyOf(approvals);
    next = List.copyOf(next);
    closed = List.copyOf(closed);
  }

  /** The booking itself. */
  public record Head(long id, int version, BookingState state, Term term, long askedBy, String asker, @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable LocalDate wantedDay, @Nullable LocalDate askedLastDay, LocalDate answerBy, Instant requestedAt, @Nullable Instant readyAt,
      @Nullable Instant handedOverAt, @Nullable Instant returnedAt, @Nullable Instant closedAt, boolean assumed, Money amount,
      @Nullable Money difference, String note, String reason, String pickUpNote, String agreement,
      @Nullable WouldHaveBought wouldHaveBought, @Nullable Period period, @Nullable Side workAwaits,
      boolean hoursConfirmed, boolean returnConfirmed) {

    /** A service or somebody's time: what there is to do stands in a box of its own. */
    public boolean isWork() {
      return term == Term.HIRE;
    }

    /** Where it stands, in the words of its kind: work goes on, a thing has been handed over. */
    public String stateWords() {
      return stateWords(state, term);
    }

    static String stateWords(BookingState state, Term term) {
      boolean ownWords = term == Term.HIRE && (state == BookingState.HANDED_OVER || state == BookingState.NOT_COLLECTED);
      return "booking.state." + state + (ownWords ? ".HIRE" : "");
    }

    public boolean isLoan() {
      return term.isLoan();
    }

    /** A loan that is counted in hours. */
    public boolean isByTheHour() {
      return isLoan() && period != null && !period.isWholeDays();
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
   * @param labelled whether some of the things have labels of their own
   * @param operator whether it is somebody who comes along, who is never handed over
   * @param away     the labels of those that are with the receiver
   */
  public record LineView(long id, Direction direction, long listing, String title, String image, int quantity, int handedOver, int returned,
      int lost, Money amount, String place, int atHand, int missing, boolean labelled, List<String> away,
      boolean operator) {

    public LineView {
      away = List.copyOf(away);
    }

    public int left() {
      return operator ? 0 : quantity - handedOver;
    }

    public int out() {
      return handedOver - returned - lost;
    }
  }

  /** Something that happened; side, name and unit are empty when time did it. */
  public record StepView(Instant at, String what, String side, String name, String unit, String note, @Nullable ChangeView change) {}

  /** Something that was wrong; with a line whose things have labels of their own, or not. */
  public record IncidentView(long id, long line, boolean labelled, IncidentKind kind, int quantity, String title, String description,
      String image, String unit, Instant at,
      @Nullable IncidentOutcome outcome, @Nullable Money charge, String note) {}

  /** Who says yes: name is empty for nobody yet, or when nobody had to. */
  public record ApprovalView(Side side, String decision, String name, @Nullable Instant at, boolean automatic) {}

  /**
   * A day on which something is to be fetched or brought back, and on which the owner has closed since.
   *
   * @param nextOpen the next day on which the owner is open
   */
  public record ClosedDay(LocalDate day, LocalDate nextOpen, boolean atTheStart) {}

  /** Whether the reader may let a loan by the hour end at another time. */
  public boolean canEndAnotherTime() {
    return head.isByTheHour() && mine.contains(Side.RECEIVER) && !head.state().isOver() && head.state() != BookingState.RETURNED;
  }

  /** Whether it may begin at another time, too. */
  public boolean canBeginAnotherTime() {
    return canEndAnotherTime() && can.days();
  }

  /** When it begins and ends, for the form about it. */
  void times(Map<String, String> values) {
    Period period = head.period();
    if (period == null)
      return;
    ClockTime from = ClockTime.at(period.from());
    values.put("dag", period.firstDay().toString());
    values.put("kl", from.time().toString());
    values.put("kl-gang", from.again() ? "2" : "1");
    ClockTime until = ClockTime.at(period.until());
    values.put("till", period.endDay().toString());
    values.put("till-kl", until.time().toString());
    values.put("till-gang", until.again() ? "2" : "1");
  }

  /** Whether the clock shows the time in the form twice on that day. */
  public boolean comesTwice(Fields fields, String day, String time, LocalDate today) {
    return fields.day(day, today).flatMap(there -> fields.time(time).filter(at -> ClockTime.of(at).comesTwice(there))).isPresent();
  }

  public long id() {
    return head.id();
  }

  /** Whether there is work in it: it is nothing else, or somebody comes along. */
  public boolean hasWork() {
    return head.isWork() || lines.stream().anyMatch(LineView::operator);
  }

  /** What changes hands. */
  public List<LineView> things() {
    return lines.stream().filter(line -> !line.operator()).toList();
  }

  /** How many other things go the same way as the first. */
  public long others() {
    return lines.stream().filter(line -> line.direction() == lines.getFirst().direction() && !line.operator()).count() - 1;
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
    return step().filter(each -> mine.contains(each.owes())).filter(each -> switch (each.kind()) {
      case APPROVE_COST -> can.approveCost();
      case APPROVE_CHANGE -> can.approveChange();
      case ANSWER -> can.answer();
      case ANSWER_OFFER -> can.answerOffer();
      case ANSWER_CHANGE -> can.answerChange();
      default -> true;
    }).isPresent();
  }

  /** Whether the reader asked for it and did not get it. */
  public boolean wentElsewhere() {
    return role() == Side.RECEIVER && head.isEndedEarly();
  }

  /** Whether it should have been back by now. */
  public boolean isLate() {
    Period period = head.period();
    return head.state() == BookingState.HANDED_OVER && period != null && !period.until().isAfter(now);
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

  /** What goes one way in a swap, in words. */
  public String going(Page page, Direction way) {
    return lines.stream().filter(line -> line.direction() == way).map(line -> page.format().quantity(line.quantity()) + " " + line.title())
        .collect(Collectors.joining(", "));
  }

  /** Who may pay something between in a swap, the receiver first. */
  public Map<String, String> payers() {
    Map<String, String> payers = new LinkedHashMap<>();
    payers.put("mottagare", receiver.name());
    payers.put("agare", owner.name());
    return payers;
  }

  /** What was said with the offer on the table in a swap, empty for nothing. */
  public String offerWords() {
    return history.stream().filter(step -> step.what().equals("COUNTER_OFFERED")).reduce((_, last) -> last).map(StepView::note).orElse("");
  }

  /** Lines of which there may be more or fewer: those that have not all changed hands. */
  public List<LineView> toChange() {
    return lines.stream().filter(line -> line.left() > 0).toList();
  }

  public List<LineView> toTakeBack() {
    return lines.stream().filter(line -> line.out() > 0).toList();
  }

  public List<LineView> handedOver() {
    return lines.stream().filter(line -> line.handedOver() > 0).toList();
  }
}
