package se.samnytta.security;

/** What became of something that a directory wanted kept. */
public sealed interface DirectoryOutcome {

  /** Kept under this number. */
  record Kept(long id) implements DirectoryOutcome {}

  /** Another has it already. */
  record Taken(String what) implements DirectoryOutcome {}

  /** It is not as it has to be. */
  record Refused(String why) implements DirectoryOutcome {}

  /** There is no such person or group in this municipality's directory. */
  record NotThere() implements DirectoryOutcome {}
}
