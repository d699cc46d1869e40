package se.samnytta.listing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An own ad in the list, with what can be done about it.
 *
 * @param photo      a small picture, empty for none
 * @param href       where its title leads
 * @param line       how many, on which terms
 * @param seenBy     who sees it today, empty while nobody but the unit does
 * @param next       who sees it next and when, or that the steps are stopped; empty when there is no more
 * @param reasons    why others do not see it yet, one sentence for each step
 * @param note       dates and who answers for it
 * @param asked      whether the owner is asked whether it still holds
 * @param widen      the next step, which the owner may take at once; null for none
 * @param widenLabel who would see it then
 * @param actions    what can be done besides, in order
 * @param problem    why something could not be done, empty for nothing
 */
public record OwnAdView(long id, int version, String title, String href, String photo, String state, String stateKind, String line,
    String seenBy, String next, List<String> reasons, String note, boolean asked, @Nullable String widen, String widenLabel,
    List<Action> actions, String problem) {

  /** What can be done about an own ad. */
  public enum Action {
    EDIT, REVIEW, PAUSE, RESUME, REOPEN, STOP_STEPS, RESUME_STEPS, TO_PUBLIC, GONE, WITHDRAW, DUPLICATE
  }

  public OwnAdView {
    reasons = List.copyOf(reasons);
    actions = List.copyOf(actions);
  }

  public boolean may(Action action) {
    return actions.contains(action);
  }

  OwnAdView withProblem(String text) {
    return new OwnAdView(id, version, title, href, photo, state, stateKind, line, seenBy, next, reasons, note, asked, widen, widenLabel,
        actions,
        text);
  }
}
