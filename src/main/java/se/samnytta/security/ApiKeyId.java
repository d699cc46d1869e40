package se.samnytta.security;

/** A key by which another system gets in; not the key itself. */
public record ApiKeyId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
