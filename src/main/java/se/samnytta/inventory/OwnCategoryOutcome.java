package se.samnytta.inventory;

/** What became of something that an administrator wanted to do with the municipality's own categories. */
public sealed interface OwnCategoryOutcome {

  /** Done, or so already. */
  record Done(CategoryId id) implements OwnCategoryOutcome {}

  /** Somebody else has changed it since the form was opened. */
  record Stale() implements OwnCategoryOutcome {}

  /** Something of that name stands there already. */
  record NameTaken() implements OwnCategoryOutcome {}

  /** It cannot stand there: below another of the municipality's own, or among services when it is for things. */
  record NotThere() implements OwnCategoryOutcome {}
}
