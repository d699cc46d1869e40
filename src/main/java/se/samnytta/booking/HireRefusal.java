package se.samnytta.booking;

import java.time.LocalDate;
import se.samnytta.kernel.Municipality;

/** Why work cannot be asked for as it stands; each is something that the asker can put right or has to know. */
public sealed interface HireRefusal {

  /** It is the asking unit's own. */
  record OwnWork() implements HireRefusal {}

  /** The ad offers no work. */
  record NotOffered() implements HireRefusal {}

  /** The unit may not book for now. */
  record Suspended(LocalDate until, String reason) implements HireRefusal {}

  /** No agreement lets the asker's municipality take from this one. */
  record NoAgreement(Municipality lender) implements HireRefusal {}

  /** The agreement ends before the work does: nothing is promised beyond its last day. */
  record AgreementEnds(LocalDate last) implements HireRefusal {}

  /** It would have begun already. */
  record InThePast() implements HireRefusal {}

  /** Further ahead than anybody plans. */
  record TooFarAhead(LocalDate latest) implements HireRefusal {}

  /** The owner needs more time before the first day. */
  record TooSoon(LocalDate earliest) implements HireRefusal {}

  /** It is not offered before that day. */
  record NotYet(LocalDate from) implements HireRefusal {}
}
