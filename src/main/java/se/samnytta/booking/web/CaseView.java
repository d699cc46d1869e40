package se.samnytta.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.booking.ClosedHow;
import se.samnytta.booking.NextStep;
import se.samnytta.booking.Side;
import se.samnytta.kernel.Period;
import se.samnytta.listing.Term;

/**
 * A booking in a list of cases.
 *
 * @param others    how many other things it holds
 * @param inReturn  what is given for it in a swap, null otherwise
 * @param image     address of a small picture, empty for none
 * @param mine      the side that the reader stands on; the owner's for somebody who stands on both
 * @param asker     who asked, empty when the reader may not know them
 * @param next      what is to be done next, the reader's own step first; null when it is over
 * @param myTurn    whether the next step is the reader's
 * @param pressing  whether it is theirs now: to bring back a loan is not before its last days
 * @param late      whether a loan should have been back
 * @param missing   how many things may not be there in time, because somebody before is late
 * @param asked     the last day that the receiver has asked for instead, null for none
 * @param needsDay  whether the owner has closed since on a day on which something is to be fetched or brought back
 * @param period    when a loan is out, null for what is kept
 * @param aWeekLonger the last day of a loan that is a week longer, null when that is not the reader's to ask for
 */
public record CaseView(long id, int version, BookingState state, Term term, String title, int quantity, int others,
    @Nullable InReturn inReturn, String image, Side mine,
    String ownerName, String receiverName, String asker, @Nullable LocalDate first, @Nullable LocalDate last, Instant requestedAt,
    @Nullable NextStep next, boolean myTurn, boolean pressing, boolean late,
    int missing, @Nullable LocalDate asked, @Nullable LocalDate aWeekLonger, @Nullable ClosedHow closedHow, UUID key,
    @Nullable Period period, boolean needsDay) {

  /** So many of that, how many other things besides, and whether money is paid between. */
  public record InReturn(int quantity, String title, int others, boolean money) {

    /** It can be told in a row, and answered from there. */
    public boolean isPlain() {
      return others == 0 && !money;
    }
  }

  /** Where it stands, in the words of its kind. */
  public String stateWords() {
    return BookingView.Head.stateWords(state, term);
  }

  public String otherName() {
    return name(mine.other());
  }

  /** Whom the next step is about: who owes it, or for whoever owes it the other side. */
  public String about(NextStep step) {
    return name(myTurn ? step.owes().other() : step.owes());
  }

  private String name(Side side) {
    return side == Side.OWNER ? ownerName : receiverName;
  }

  /** The step in the words of a key, empty when it is over. */
  public String step() {
    NextStep step = next;
    return step == null ? "" : step.kind().name();
  }

  public @Nullable LocalDate by() {
    NextStep step = next;
    return step == null ? null : step.by();
  }

  /** Cases in two groups, with how many there are in each tab. */
  public record Inbox(String tab, List<CaseView> waiting, List<CaseView> underway, List<CaseView> over, Counts counts, int page,
      boolean more) {

    public boolean isEmpty() {
      return waiting.isEmpty() && underway.isEmpty() && over.isEmpty();
    }
  }

  /** How many open cases there are, and how many things are on the list that has not been sent. */
  public record Counts(int all, int wanted, int shared, int listed) {}
}
