package se.samnytta.impact;

/** Why an effect was reckoned anew. */
enum Because {
  ANSWERED, RETURNED, CLOSED
}
