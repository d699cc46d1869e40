package se.samnytta.organisation;

/** What became of appointing a substitute. */
public sealed interface SubstituteOutcome {

  /** Done, or so already. */
  record Appointed(long id) implements SubstituteOutcome {}

  /** The absent does not have the role in the unit. */
  record NotTheirRole() implements SubstituteOutcome {}

  /** Nobody stands in for themselves, and who does works in the same municipality. */
  record NotAColleague() implements SubstituteOutcome {}

  /** The last day comes before the first, or has passed. */
  record NotThoseDays() implements SubstituteOutcome {}
}
