package se.samnytta.security;

/** Why a password is refused. There are no rules on which signs it has to have: length and surprise make it strong. */
public enum PasswordFlaw {
  TOO_SHORT, TOO_LONG,
  /** One of those that are tried first. */
  COMMON,
  /** Little more than the person's own name or address. */
  PERSONAL
}
