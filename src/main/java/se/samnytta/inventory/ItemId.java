package se.samnytta.inventory;

/** A thing, or several equal ones, or what a service or a person's competence offers. */
public record ItemId(long value) {

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
