package se.samnytta.staffing;

/** On what ground somebody works for another unit than their own. */
public enum LegalGround {

  /** Both units are the same employer's, who leads and divides the work. */
  SAME_EMPLOYER,
  /** The municipalities have agreed that one does tasks for the other (kommunallagen 2017:725, 9 kap. 37 §). */
  COOPERATION,
  /** The person is lent out for a time by an agreement of its own, negotiated with the union (medbestämmandelagen 1976:580, 38 §). */
  HIRED_OUT
}
