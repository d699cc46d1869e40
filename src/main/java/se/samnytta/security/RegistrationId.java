package se.samnytta.security;

/** An organisation's wish to be let in by a municipality. */
public record RegistrationId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
