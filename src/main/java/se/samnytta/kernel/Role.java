package se.samnytta.kernel;

/** What a person may do in a unit and in every unit below it. The outside roles come last. */
public enum Role {

  MEMBER, PUBLISHER, APPROVER, HUB_WORKER, HUB_TRAINEE, HUB_LEAD, DISPATCHER, DRIVER, FINANCE, REQUESTER, PURCHASER, PROCUREMENT,
  ENVIRONMENT, INNOVATION, EVALUATOR, DECISION_MAKER, CONTRACT_MANAGER, READER, AUDITOR, ADMIN, SUPPLIER, ASSOCIATION, PUBLIC;

  /** Whether whoever holds it stands outside the municipalities and sees only what is public. */
  public boolean isOutside() {
    return compareTo(SUPPLIER) >= 0;
  }
}
