package se.samnytta.listing;

/** What became of handing a colleague's ads to another. */
public sealed interface HandOverOutcome {

  /**
   * Done.
   *
   * @param ads how many ads got a new contact
   */
  record HandedOver(int ads) implements HandOverOutcome {}

  /** The new contact is the old one, or does not work in the unit. */
  record NotAColleague() implements HandOverOutcome {}
}
