package se.samnytta.organisation;

/** Why an administrator's change is not made: something that they can put right. */
public enum Refusal {
  /** The unit would lie below itself. */
  CYCLE,
  /** Nothing happens in a unit that is closed. */
  UNIT_CLOSED,
  /** The municipality itself is not moved, merged or closed. */
  TOP_UNIT,
  /** A unit cannot take over from itself, nor can one below it. */
  OWN_HEIR,
  /** Somebody else has that address. */
  ADDRESS_TAKEN,
  /** Nobody would be left who administers the whole municipality. */
  LAST_ADMINISTRATOR,
  /** An end before the beginning. */
  PERIOD_BACKWARDS,
  /** A day that has passed. */
  DAY_PASSED,
  /** A role for people outside is given in an organisation outside alone, and a role inside inside alone. */
  WRONG_SIDE,
  /** Nobody takes over from or stands in for themselves. */
  SAME_PERSON,
  /** Whoever takes over works here no longer. */
  PERSON_LEFT,
  /** There is nothing to stand in for. */
  NOTHING_TO_STAND_IN_FOR,
  /** An agreement is between two at least. */
  TOO_FEW_PARTIES,
  /** That name is used already. */
  NAME_TAKEN,
  /** Somebody has answered already. */
  ANSWERED_ALREADY
}
