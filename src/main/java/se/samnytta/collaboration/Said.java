package se.samnytta.collaboration;

/** What became of somebody's words. */
public sealed interface Said {

  /** Said, now or when the same form was sent before. */
  record Posted(MessageId message) implements Said {}

  /** There is nothing to read in it. */
  record Empty() implements Said {}

  /** It is longer than that many characters. */
  record TooLong(int most) implements Said {}

  /** It has signs that cannot be seen. */
  record HiddenSigns() implements Said {}

  /** It holds a personal identity number, which is never stored. */
  record PersonalNumber() implements Said {}
}
