package se.samnytta.collaboration;

/** A thread: everything said about one thing. */
public record ThreadId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
