package se.samnytta.notification;

/** When a person wants their notices by mail. */
public enum MailChoice {
  /** As it happens, quiet hours apart. */
  AT_ONCE,
  /** One letter each working morning. */
  DAILY,
  /** Not at all; the bell tells. */
  NONE
}
