package se.samnytta.collaboration;

/** Something said. */
public record MessageId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
