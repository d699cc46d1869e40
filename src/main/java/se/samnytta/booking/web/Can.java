package se.samnytta.booking.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.Side;

/**
 * What the reader can do now.
 *
 * @param answerOffer in a swap, whether to answer the owner's counter-offer
 * @param offer      in a swap, whether to offer something else
 * @param withdraw   the side whose yes can be taken back, null for none
 * @param aWeekLonger the last day of a loan that is a week longer, null when it cannot be made longer
 */
public record Can(boolean answer, boolean approveCost, @Nullable Side withdraw, boolean cancel, boolean ready, boolean handOver,
    boolean takeBack,
    boolean confirm, boolean notCollected, @Nullable LocalDate aWeekLonger, boolean answerLonger, boolean answerChange,
    boolean approveChange, boolean withdrawChange, boolean quantities, boolean days, boolean report,
    boolean settle,
    boolean tellBought, boolean answerOffer, boolean offer) {

  /** Of work: what is not done in its own box. */
  static Can work(@Nullable Side withdraw, boolean cancel) {
    return new Can(false, false, withdraw, cancel, false, false, false, false, false, null, false, false, false, false, false, false,
        false, false, false, false, false);
  }

  /** Whether there is anything to press first on the page; what is wrong has a place of its own. */
  public boolean anything() {
    return answer || approveCost || ready || handOver || takeBack || confirm || notCollected || answerLonger || answerChange
        || approveChange || tellBought || answerOffer || withdraw != null;
  }
}
