package se.samnytta.security;

/** Somebody's passkey. */
public record PasskeyId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
