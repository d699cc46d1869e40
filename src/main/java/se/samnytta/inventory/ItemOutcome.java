package se.samnytta.inventory;

/** What became of a change to an item. */
public sealed interface ItemOutcome {

  /** As asked. */
  record Saved(ItemId id) implements ItemOutcome {}

  /**
   * More are promised or out than would remain.
   *
   * @param promised how many there must be at least
   */
  record TooFew(int promised) implements ItemOutcome {}
}
