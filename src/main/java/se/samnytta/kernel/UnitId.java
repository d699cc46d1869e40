package se.samnytta.kernel;

/** A unit of an organisation: a municipality, a department, a school. */
public record UnitId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
