package se.samnytta.impact;

/** What one line of a hand-over saved. */
record EffectId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
