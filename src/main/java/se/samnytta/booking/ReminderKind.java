package se.samnytta.booking;

/** What time reminds of. */
public enum ReminderKind {
  /** Tomorrow it can be fetched. */
  STARTS,
  /** Soon it has to be back. */
  ENDS,
  /** It should have been back, one, three and seven days ago. */
  LATE_1, LATE_3, LATE_7,
  /** It stands ready and nobody has come. */
  TO_COLLECT,
  /** What is about to be fetched is not back from the one before. */
  NEXT_WAITS,
  /** Did it come as it should? */
  TO_CONFIRM
}
