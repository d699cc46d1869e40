package se.samnytta.booking;

import java.util.List;
import java.util.Map;

/** Which notices ask for which step: they are settled when it is not to be taken any more. */
final class Asking {

  /** How the keys begin of what asks for each step. What is handed over in part is asked about with more to fetch. */
  static final Map<NextStep.Kind, List<String>> KEYS = Map.ofEntries(
      entry(NextStep.Kind.ANSWER, "requested.", "counterOffered.OWNER"),
      entry(NextStep.Kind.ANSWER_OFFER, "counterOffered.RECEIVER"),
      entry(NextStep.Kind.QUOTE, "requested."),
      entry(NextStep.Kind.PERFORM, "accepted"),
      entry(NextStep.Kind.APPROVE_COST, "toApprove"),
      entry(NextStep.Kind.ANSWER_LONGER, "longerAsked"),
      entry(NextStep.Kind.ANSWER_CHANGE, "changeAsked"),
      entry(NextStep.Kind.APPROVE_CHANGE, "changeToApprove"),
      entry(NextStep.Kind.SETTLE, "incident."),
      entry(NextStep.Kind.PREPARE, "agreedThere", "offerAccepted.ACTION", "remind.STARTS", "remind.NEXTWAITS"),
      entry(NextStep.Kind.FETCH, "ready", "handedOver", "remind.STARTS", "remind.NEXTWAITS", "remind.TOCOLLECT", "remind.TOCONFIRM"),
      entry(NextStep.Kind.TELL_OF_SWAP, "ready", "swapPart.", "remind.STARTS", "remind.TOCOLLECT"),
      entry(NextStep.Kind.CONFIRM, "handedOver", "remind.TOCONFIRM"),
      entry(NextStep.Kind.RETURN, "remind.ENDS", "remind.LATE"),
      entry(NextStep.Kind.CHECK_RETURN, "returned"));

  private Asking() {}

  private static Map.Entry<NextStep.Kind, List<String>> entry(NextStep.Kind kind, String... keys) {
    return Map.entry(kind, List.of(keys));
  }
}
