package se.samnytta.booking;

/** In what the things of a set may differ. */
public enum SetAspect {
  KIND, CONDITION, HEIGHT, WIDTH, LENGTH, COLOUR, MATERIAL, MAKE, YEAR
}
