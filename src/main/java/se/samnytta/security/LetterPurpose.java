package se.samnytta.security;

/** What a letter about an account is for. */
public enum LetterPurpose {

  /** Somebody has been entered whose municipality signs them in. */
  ENTERED(false),
  /** An account has been opened: choose a password. */
  INVITED(true),
  /** The password is forgotten: choose another. */
  FORGOTTEN(true),
  /** The address that somebody wants to have from now on: confirm that it is theirs. */
  NEW_ADDRESS(true),
  /** To the old address: it has been changed. */
  ADDRESS_CHANGED(false),
  /** The password has been changed. */
  PASSWORD_CHANGED(false),
  /** A passkey has been added. */
  PASSKEY_ADDED(false),
  /** Somebody wants their organisation to be let in: confirm that the address is theirs. */
  REGISTERED(true),
  /** The organisation has not been let in. */
  DECLINED(false);

  private final boolean hasLink;

  LetterPurpose(boolean hasLink) {
    this.hasLink = hasLink;
  }

  /** Whether it has a link that lets its reader do something once. */
  boolean hasLink() {
    return hasLink;
  }

  boolean choosesPassword() {
    return this == INVITED || this == FORGOTTEN;
  }
}
