package se.samnytta.notification;

/** How much a notice matters to its reader. */
public enum Importance {
  /** Good to know. */
  NEWS,
  /** The reader has something to do. */
  ACTION,
  /** The reader has something to do today: the mail waits for no quiet hours and no digest. */
  URGENT
}
