package se.samnytta.inventory;

/** What became of a word that an administrator wanted to lead to a category. */
public sealed interface OwnWordOutcome {

  /** Done, or so already. */
  record Done() implements OwnWordOutcome {}

  /** The word is the municipality's own already, and leads elsewhere. It has to be removed first. */
  record Taken(Category leads) implements OwnWordOutcome {}

  /** The word leads elsewhere in the tree that all share. It can lead here all the same, when that is wanted. */
  record LeadsElsewhere(Category leads) implements OwnWordOutcome {}

  /** The category is none that something can be put in. */
  record NotThere() implements OwnWordOutcome {}
}
