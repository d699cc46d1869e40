package se.samnytta.kernel;

import java.util.Optional;

/**
 * How far something is shown. Each step includes those before it. The database keeps the number of the step, 0 for the
 * own unit to 4 for the public.
 */
public enum Reach {

  UNIT, MUNICIPALITY, PARTNERS, ALL, PUBLIC;

  /** The step with that number, 0 to 4. */
  public static Reach ofStep(int step) {
    return values()[step];
  }

  public int step() {
    return ordinal();
  }

  public boolean isWiderThan(Reach other) {
    return ordinal() > other.ordinal();
  }

  /** The next step, nothing after the public. */
  public Optional<Reach> wider() {
    return this == PUBLIC ? Optional.empty() : Optional.of(ofStep(ordinal() + 1));
  }
}
