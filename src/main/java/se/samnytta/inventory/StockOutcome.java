package se.samnytta.inventory;

/** What became of a step with the stock. Only {@link Done} has changed anything. */
public sealed interface StockOutcome {

  /** As asked. */
  record Done() implements StockOutcome {}

  /**
   * More are promised or out than would remain.
   *
   * @param free how many can leave at most
   */
  record Promised(int free) implements StockOutcome {}

  /** Nobody has that label here now: it is unknown, on another thing, or away. */
  record NoSuchLabel(String label) implements StockOutcome {}

  /** Something has that label already. */
  record LabelTaken(String label) implements StockOutcome {}

  /** There are only so many left to put labels on. */
  record TooManyLabels(int most) implements StockOutcome {}

  /** Of those with labels at least so many leave: which ones has to be said. */
  record NameThem(int least) implements StockOutcome {}

  /** What was set aside is in use again, or gone, already. */
  record NotAside() implements StockOutcome {}

  /** Two different kinds of things, or things of two units, are not one. */
  record NotAlike() implements StockOutcome {}
}
